/** A key or a paste: for the dialog that is open, or else for the screen. */

import { backendNames } from '@glassnet/kernels';
import { bundledNames } from '../../model-file.ts';
import type { Press } from '../keys/key-decoder.ts';
import { type CommandName, commandOf, shownBindings } from '../keys/key-table.ts';
import { wordsOf } from '../look/languages.ts';
import type { Dialog, Question } from './dialog.ts';
import { withWrittenNumber } from './edit-number.ts';
import { bodyArea, inside } from './layout.ts';
import { type Move, movedInList } from './move.ts';
import { matches } from './palette.ts';
import { runCommand, withBackend, withTask } from './run-command.ts';
import { pageOf } from './selection.ts';
import type { State } from './state.ts';
import { inserted, typed } from './text-field.ts';

export function pressed(state: State, press: Press): State {
  const calm = { ...state, notice: undefined };
  if ('paste' in press) return pasted(calm, press.paste);
  const { key } = press;
  if (key === 'ctrl+c') return runCommand(calm, 'interrupt');
  if (state.dialog !== undefined) return pressedInDialog(calm, state.dialog, key);
  const command = commandOf(key, state.screen);
  if (command !== undefined) return runCommand(calm, command);
  return { ...state, notice: { text: wordsOf(state.language).noKey(key), isWarning: false } };
}

/** What is pasted on a screen is something to open: a link, or a file dropped on the terminal. */
function pasted(state: State, text: string): State {
  const { dialog } = state;
  if (dialog?.kind === 'palette' || dialog?.kind === 'question') {
    return { ...state, dialog: { ...dialog, field: inserted(dialog.field, text) } };
  }
  const source = text.trim();
  return source === '' || dialog !== undefined ? state : withTask(state, { kind: 'open', source });
}

function pressedInDialog(state: State, dialog: Dialog, key: string): State {
  if (key === 'escape') return closed(state);
  switch (dialog.kind) {
    case 'help':
      return pressedInHelp(state, dialog, key);
    case 'presets':
      return pressedInList(state, dialog, key, bundledNames, (chosen) =>
        withTask(closed(state), { kind: 'open', source: chosen }),
      );
    case 'backends':
      return pressedInList(state, dialog, key, backendNames, (chosen) => withBackend(closed(state), chosen));
    case 'link':
      return closed(state);
    case 'palette':
      return pressedInPalette(state, dialog, key);
    case 'question':
      return pressedInQuestion(state, dialog, key);
  }
}

function closed(state: State): State {
  return { ...state, dialog: undefined };
}

function pressedInHelp(state: State, dialog: Extract<Dialog, { kind: 'help' }>, key: string): State {
  const move = moveOf(key);
  if (move === undefined) return closed(state);
  const hidden = shownBindings.length - inside(bodyArea(state.size)).height;
  const top = movedInList(move, dialog.top, Math.max(1, hidden + 1), pageOf(state));
  return { ...state, dialog: { ...dialog, top } };
}

type ListDialog = Extract<Dialog, { kind: 'presets' | 'backends' }>;

function pressedInList(
  state: State,
  dialog: ListDialog,
  key: string,
  names: readonly string[],
  choose: (name: string) => State,
): State {
  const number = /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
  const chosen = number === undefined ? names[dialog.cursor] : names[number];
  if ((key === 'enter' || number !== undefined) && chosen !== undefined) return choose(chosen);
  const move = moveOf(key);
  if (move === undefined) return key === 'q' ? closed(state) : state;
  return {
    ...state,
    dialog: { ...dialog, cursor: movedInList(move, dialog.cursor, names.length, names.length) },
  };
}

function pressedInPalette(state: State, dialog: Extract<Dialog, { kind: 'palette' }>, key: string): State {
  const found = matches(dialog.field.text, wordsOf(state.language));
  if (key === 'enter') {
    const match = found[dialog.cursor];
    return match === undefined ? state : runCommand(closed(state), match.command, match.argument);
  }
  if (key === 'up' || key === 'down') {
    return { ...state, dialog: { ...dialog, cursor: movedInList(key, dialog.cursor, found.length, 1) } };
  }
  if (key === 'tab') {
    const text = `${found[dialog.cursor]?.command ?? dialog.field.text} `;
    return { ...state, dialog: { ...dialog, field: { text, cursor: text.length }, cursor: 0 } };
  }
  const field = typed(dialog.field, key);
  return field === undefined ? state : { ...state, dialog: { ...dialog, field, cursor: 0 } };
}

function pressedInQuestion(state: State, dialog: Extract<Dialog, { kind: 'question' }>, key: string): State {
  if (key === 'enter') return answered(closed(state), dialog.question, dialog.field.text);
  const field = typed(dialog.field, key);
  return field === undefined ? state : { ...state, dialog: { ...dialog, field } };
}

/** No text is no answer. */
function answered(state: State, { about }: Question, text: string): State {
  const answer = text.trim();
  if (answer === '') return state;
  return about === 'value' ? withWrittenNumber(state, answer) : runCommand(state, about, answer);
}

const moves: readonly Move[] = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'first', 'last'];

function moveOf(key: string): Move | undefined {
  const command: CommandName | undefined = commandOf(key, 'net');
  return moves.find((move) => move === command);
}
