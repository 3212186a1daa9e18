/** The net and its input change: what follows from that at once. */

import { matrix, type Net } from '@glassnet/core';
import { firstNotFinite, type Traced } from '@glassnet/core/neurons';
import { numberText } from '@glassnet/core/number-text';
import { wordsOf } from '../look/languages.ts';
import { columnSizes, nearestPlace, neuronsOf, samePlace } from './net-shape.ts';
import type { State } from './state.ts';

/** Edits that can be undone. */
const MOST_PAST = 200;

/** The trace on js, which answers at once and with the same bits as every other. */
export function tracedOnJs(net: Net, inputs: readonly number[]): Traced {
  const x = matrix([inputs]);
  return { net, x, trace: net.trace(x) };
}

/** The state with another net or input. The first neuron that is NaN or infinite is selected, when there was none before. */
export function withInput(state: State, net: Net, x: readonly number[]): State {
  const traced = tracedOnJs(net, x);
  const place = nearestPlace(columnSizes(net, x.length), state.place);
  const next = { ...state, net, x, traced, place, term: samePlace(place, state.place) ? state.term : 0 };
  const culprit = firstNotFinite(neuronsOf(traced));
  if (culprit === undefined || firstNotFinite(neuronsOf(state.traced)) !== undefined) return next;
  const value = [culprit.start, culprit.value].find((each) => !Number.isFinite(each)) ?? culprit.value;
  const text = wordsOf(state.language).firstNotFinite(culprit.label, numberText(value, 3));
  return {
    ...next,
    place: { column: culprit.column, index: culprit.index },
    term: 0,
    notice: { text, isWarning: true },
  };
}

/** The same, to be undone. */
export function withEdit(state: State, net: Net, x: readonly number[]): State {
  const past = [...state.past, { net: state.net, x: state.x }].slice(-MOST_PAST);
  return withInput({ ...state, past }, net, x);
}
