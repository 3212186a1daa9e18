/** What each command of the key table does. */

import { digitChoices } from '@glassnet/core/number-text';
import { type BackendName, backendNames, isBackendName } from '@glassnet/kernels';
import { exitCodes } from '../../exit-code.ts';
import type { CommandName } from '../keys/key-table.ts';
import { isLanguage } from '../look/language.ts';
import { wordsOf } from '../look/languages.ts';
import { filtered, movedInBatch, onlyClass, sorted, withRowTaken } from './batch-list.ts';
import type { Question } from './dialog.ts';
import { nudged, selectedNumber, withWrittenNumber } from './edit-number.ts';
import { found } from './find.ts';
import { withEdit, withInput } from './input.ts';
import { movedOnMap, withNextInput, zoomed } from './map-area.ts';
import type { Move } from './move.ts';
import { withInputsCleared, withInputToggled } from './picture.ts';
import { movedInRace, restarted } from './race-settings.ts';
import { moved } from './selection.ts';
import type { ScreenName, State, Task } from './state.ts';
import { emptyField } from './text-field.ts';

type Handler = (state: State, argument: string | undefined) => State;

export function runCommand(state: State, command: CommandName, argument?: string): State {
  return handlers[command](state, argument);
}

/** The same, with one more thing to do outside. */
export function withTask(state: State, task: Task): State {
  return { ...state, tasks: [...state.tasks, task] };
}

const handlers: Readonly<Record<CommandName, Handler>> = {
  net: toScreen('net'),
  neuron: toScreen('neuron'),
  batch: toScreen('batch'),
  map: toScreen('map'),
  race: toScreen('race'),
  up: move('up'),
  down: move('down'),
  left: move('left'),
  right: move('right'),
  'page-up': move('page-up'),
  'page-down': move('page-down'),
  first: move('first'),
  last: move('last'),
  focus: (state) => ({ ...state, focus: state.focus === 'net' ? 'sum' : 'net' }),
  edit: (state, argument) =>
    argument === undefined ? askForNumber(state) : withWrittenNumber(state, argument),
  increase: (state) => nudged(state, 1),
  decrease: (state) => nudged(state, -1),
  toggle: withInputToggled,
  clear: withInputsCleared,
  undo,
  reset: (state) => told(withEdit(state, state.model.net, state.x), wordsOf(state.language).asOpened),
  take: withRowTaken,
  sort: (state) => ({ ...state, batch: sorted(state.batch) }),
  filter,
  confusion: (state) => ({
    ...state,
    batch: { ...state.batch, showsConfusion: !state.batch.showsConfusion },
  }),
  across: (state) => withNextInput(state, 0),
  upwards: (state) => withNextInput(state, 1),
  'zoom-in': (state) => zoomed(state, 'in'),
  'zoom-out': (state) => zoomed(state, 'out'),
  start: (state) => restarted(state),
  find: (state, argument) => (argument === undefined ? ask(state, 'find') : found(state, argument)),
  backend: (state, argument) => withBackend(state, argument ?? nextBackend(state)),
  compare: (state) => ({
    ...state,
    bench: undefined,
    dialog: { kind: 'backends', cursor: backendNames.indexOf(state.backend) },
  }),
  digits: (state) => {
    const digits = digitChoices[(digitChoices.indexOf(state.digits) + 1) % digitChoices.length] ?? 3;
    return told({ ...state, digits }, wordsOf(state.language).digitsNow(String(digits)));
  },
  presets: (state) => ({ ...state, dialog: { kind: 'presets', cursor: 0 } }),
  open: (state, argument) =>
    argument === undefined ? ask(state, 'open') : withTask(state, { kind: 'open', source: argument }),
  rows: askOrDo('rows'),
  save: askOrDo('save'),
  export: askOrDo('export'),
  copy: (state) => withTask(state, { kind: 'copy' }),
  language: (state, argument = state.language === 'en' ? 'ko' : 'en') =>
    isLanguage(argument)
      ? { ...state, language: argument }
      : told(state, wordsOf(state.language).notFound(argument), true),
  palette: (state) => ({ ...state, dialog: { kind: 'palette', field: emptyField, cursor: 0 } }),
  help: (state) => ({ ...state, dialog: { kind: 'help', top: 0 } }),
  back,
  suspend: (state) => withTask(state, { kind: 'suspend' }),
  quit: (state) => withTask(state, { kind: 'exit', code: exitCodes.done }),
  interrupt: (state) => withTask(state, { kind: 'exit', code: exitCodes.interrupted }),
};

function toScreen(screen: ScreenName): Handler {
  return (state) => ({ ...state, screen });
}

function move(which: Move): Handler {
  return (state) => {
    switch (state.screen) {
      case 'batch':
        return movedInBatch(state, which);
      case 'map':
        return movedOnMap(state, which);
      case 'race':
        return movedInRace(state, which);
      default:
        return moved(state, which);
    }
  };
}

function told(state: State, text: string, isWarning = false): State {
  return { ...state, notice: { text, isWarning } };
}

function ask(state: State, about: Exclude<Question['about'], 'value'>): State {
  return { ...state, dialog: { kind: 'question', question: { about }, field: emptyField } };
}

function askOrDo(kind: 'rows' | 'save' | 'export'): Handler {
  return (state, argument) =>
    argument === undefined ? ask(state, kind) : withTask(state, { kind, path: argument });
}

function askForNumber(state: State): State {
  const { name, value } = selectedNumber(state);
  const question: Question = { about: 'value', name, now: value };
  return { ...state, dialog: { kind: 'question', question, field: emptyField } };
}

function undo(state: State): State {
  const words = wordsOf(state.language);
  const last = state.past.at(-1);
  if (last === undefined) return told(state, words.nothingToUndo);
  return told(withInput({ ...state, past: state.past.slice(0, -1) }, last.net, last.x), words.undone);
}

/** Without an argument the next class; with one the class of that name or number, or all of them. */
function filter(state: State, argument: string | undefined): State {
  if (argument === undefined) return { ...state, batch: filtered(state.batch) };
  if (argument === 'all') return { ...state, batch: onlyClass(state.batch, undefined) };
  return found({ ...state, screen: 'batch' }, /^\d+$/.test(argument) ? `s${Number(argument) + 1}` : argument);
}

/** Out of the sum into the net, and from any screen to the first. */
function back(state: State): State {
  if (state.screen !== 'net') return { ...state, screen: 'net' };
  if (state.focus === 'sum') return { ...state, focus: 'net' };
  return told(state, wordsOf(state.language).quitHint);
}

/** The next backend in turn that runs here. */
function nextBackend({ backend, missing }: State): BackendName {
  const at = backendNames.indexOf(backend);
  const following = [...backendNames.slice(at + 1), ...backendNames.slice(0, at)];
  return following.find((name) => missing.every((each) => each.name !== name)) ?? backend;
}

/** The backend of that name; why not, when it does not run here. */
export function withBackend(state: State, name: string): State {
  const words = wordsOf(state.language);
  if (!isBackendName(name)) return told(state, words.notFound(name), true);
  const reason = state.missing.find((each) => each.name === name)?.reason;
  if (reason !== undefined) return told(state, words.cannotRun(name, reason), true);
  return told({ ...state, backend: name }, words.backendNow(name));
}
