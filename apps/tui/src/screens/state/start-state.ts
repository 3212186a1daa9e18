/** What the screen shows in its first second, and after another model was opened. */

import { chooseBackend } from '@glassnet/kernels';
import { missingBackends } from '../../backends.ts';
import type { Language } from '../look/language.ts';
import { emptyBatch } from './batch-list.ts';
import { tracedOnJs, withInput } from './input.ts';
import { firstArea } from './map-area.ts';
import { columnSizes, nearestPlace } from './net-shape.ts';
import { firstRace } from './race-settings.ts';
import type { OpenedModel, State, TerminalSize } from './state.ts';

/** The input of the lesson. */
const LESSON = [1, -0.5];
/** Its second hidden neuron. */
const FIRST_PLACE = { column: 1, index: 1 };

export function startState(model: OpenedModel, size: TerminalSize, language: Language): State {
  const { net } = model;
  const x = firstInput(model);
  const state: State = {
    size,
    language,
    digits: 3,
    screen: 'net',
    model,
    net,
    x,
    past: [],
    place: nearestPlace(columnSizes(net, x.length), FIRST_PLACE),
    term: 0,
    focus: 'net',
    backend: chooseBackend(net.steps, 1).name,
    missing: missingBackends(),
    traced: tracedOnJs(net, x),
    prediction: undefined,
    bench: undefined,
    batch: emptyBatch,
    map: { area: firstArea(x, model.rows), painted: undefined },
    race: firstRace(net, x.length, 0),
    dialog: undefined,
    notice: undefined,
    tasks: [],
  };
  return withNotFiniteSelected(state);
}

/** Another model in place of the one that was open; how the person likes to see it stays. */
export function withModel(state: State, model: OpenedModel): State {
  const fresh = startState(model, state.size, state.language);
  const { digits, screen, backend, tasks, race } = state;
  return { ...fresh, digits, screen, backend, tasks, race: { ...fresh.race, number: race.number + 1 } };
}

/** A net of two inputs starts with the lesson's row; others with the first of their rows, or zeros. */
function firstInput({ net, rows }: OpenedModel): readonly number[] {
  const inputs = net.inputSize ?? rows?.x.cols ?? LESSON.length;
  if (inputs === LESSON.length) return LESSON;
  return Array.from({ length: inputs }, (_, i) => rows?.x.data[i] ?? 0);
}

/** As when the input had just become so. */
function withNotFiniteSelected(state: State): State {
  return withInput({ ...state, traced: { ...state.traced, trace: [] } }, state.net, state.x);
}
