/** The next state of the screen, after a key or after something that was under way has come back. */

import type { Press } from '../keys/key-decoder.ts';
import { emptyBatch, withScored } from './batch-list.ts';
import { firstArea } from './map-area.ts';
import { pressed } from './press.ts';
import { withModel } from './start-state.ts';
import type {
  Bench,
  LabelledRows,
  Notice,
  OpenedModel,
  PaintedMap,
  Prediction,
  RaceState,
  ScoredBatch,
  State,
  TerminalSize,
} from './state.ts';

export type Event =
  | { readonly kind: 'pressed'; readonly presses: readonly Press[] }
  | { readonly kind: 'size'; readonly size: TerminalSize }
  | { readonly kind: 'predicted'; readonly prediction: Prediction }
  | { readonly kind: 'benched'; readonly bench: Bench }
  | { readonly kind: 'scoring'; readonly share: number }
  | { readonly kind: 'scored'; readonly scored: ScoredBatch }
  | { readonly kind: 'painted'; readonly painted: PaintedMap }
  | { readonly kind: 'raced'; readonly race: Pick<RaceState, 'lanes' | 'isOver'>; readonly number: number }
  | { readonly kind: 'opened'; readonly model: OpenedModel }
  | { readonly kind: 'loaded'; readonly rows: LabelledRows }
  | { readonly kind: 'linked'; readonly token: string }
  | { readonly kind: 'told'; readonly notice: Notice }
  | { readonly kind: 'taken' }
  /** Nothing new: but whoever works may be told to stop. */
  | { readonly kind: 'working' };

export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'pressed':
      return event.presses.reduce(pressed, state);
    case 'size':
      return { ...state, size: event.size };
    case 'predicted':
      return predicted(state, event.prediction);
    case 'benched':
      return { ...state, bench: event.bench };
    case 'scoring':
      return { ...state, batch: { ...state.batch, share: event.share } };
    case 'scored':
      return { ...state, batch: withScored(state.batch, event.scored) };
    case 'painted':
      return { ...state, map: { ...state.map, painted: event.painted } };
    case 'raced':
      return event.number === state.race.number
        ? { ...state, race: { ...state.race, ...event.race } }
        : state;
    case 'opened':
      return withModel(state, event.model);
    case 'loaded':
      return loaded(state, event.rows);
    case 'linked':
      return { ...state, dialog: { kind: 'link', token: event.token } };
    case 'told':
      return { ...state, notice: event.notice };
    case 'taken':
      return { ...state, tasks: state.tasks.slice(1) };
    case 'working':
      return state;
  }
}

/** Of the net and the input as they are, it takes the place of what js gave; of earlier ones, only its receipt counts. */
function predicted(state: State, prediction: Prediction): State {
  const { net, x } = prediction.traced;
  const isCurrent = net === state.traced.net && x === state.traced.x;
  return { ...state, prediction, traced: isCurrent ? prediction.traced : state.traced };
}

/** Other rows: nothing is known of them yet, and the map shows where they are. */
function loaded(state: State, rows: LabelledRows): State {
  const { model, map, x } = state;
  return {
    ...state,
    model: { ...model, rows },
    batch: emptyBatch,
    bench: undefined,
    map: { ...map, area: firstArea(x, rows) },
  };
}
