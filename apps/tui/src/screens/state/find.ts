/** Going to what has a name: a neuron, a class, a row. */

import { wordsOf } from '../look/languages.ts';
import { atRow, onlyClass } from './batch-list.ts';
import { neuronsOf } from './net-shape.ts';
import type { State } from './state.ts';

export function found(state: State, text: string): State {
  const sought = text.trim().toLowerCase();
  const next = state.screen === 'batch' ? inBatch(state, sought) : inNet(state, sought);
  if (next !== undefined) return next;
  return { ...state, notice: { text: wordsOf(state.language).notFound(text), isWarning: true } };
}

/** A row by its number; or the rows of a class, by its name or number as `s2`. */
function inBatch(state: State, sought: string): State | undefined {
  if (/^\d+$/.test(sought)) {
    const batch = atRow(state.batch, Number(sought));
    return batch && { ...state, batch };
  }
  const only = classOf(state, sought);
  return only === undefined ? undefined : { ...state, batch: onlyClass(state.batch, only) };
}

function inNet(state: State, sought: string): State | undefined {
  const columns = neuronsOf(state.traced);
  const last = columns.length - 1;
  const named = classOf(state, sought);
  const neuron = columns.flat().find(({ label }) => label === sought) ?? columns[last]?.[named ?? -1];
  return neuron && { ...state, place: { column: neuron.column, index: neuron.index }, term: 0 };
}

function classOf({ net }: State, sought: string): number | undefined {
  const [, number] = /^s(\d+)$/.exec(sought) ?? [];
  const index =
    number === undefined
      ? (net.metadata.classes ?? []).findIndex((name) => name.toLowerCase() === sought)
      : Number(number) - 1;
  return index >= 0 && index < (net.outputSize ?? 0) ? index : undefined;
}
