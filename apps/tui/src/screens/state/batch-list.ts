/** The list of the batch: which of its rows, in what order, and where the person is in it. */

import { orderByMargin, orderByScore } from '@glassnet/core/batch-summary';
import { withEdit } from './input.ts';
import { type Move, movedInList } from './move.ts';
import { pageOf } from './selection.ts';
import type { BatchOrder, BatchState, ScoredBatch, State } from './state.ts';

const orders: readonly BatchOrder[] = ['file', 'score', 'margin'];

export const emptyBatch: BatchState = {
  share: 0,
  scored: undefined,
  order: 'file',
  only: undefined,
  listed: new Uint32Array(0),
  cursor: 0,
  showsConfusion: false,
};

export function withScored(batch: BatchState, scored: ScoredBatch): BatchState {
  return relisted({ ...batch, scored });
}

export function sorted(batch: BatchState): BatchState {
  const next = orders[(orders.indexOf(batch.order) + 1) % orders.length] ?? 'file';
  return relisted({ ...batch, order: next });
}

/** All rows, then those predicted as each class in turn. */
export function filtered(batch: BatchState): BatchState {
  const count = batch.scored?.scores.cols ?? 0;
  const next = batch.only === undefined ? 0 : batch.only + 1;
  return onlyClass(batch, next < count ? next : undefined);
}

export function onlyClass(batch: BatchState, only: number | undefined): BatchState {
  return relisted({ ...batch, only });
}

export function movedInBatch(state: State, move: Move): State {
  const { batch } = state;
  const cursor = movedInList(move, batch.cursor, Math.max(1, batch.listed.length), pageOf(state));
  return { ...state, batch: { ...batch, cursor } };
}

/** The row of the file under the cursor; undefined when there is none. */
function rowAtCursor({ listed, cursor }: BatchState): number | undefined {
  return listed[cursor];
}

/** With the cursor on a row of the file, when it is listed. */
export function atRow(batch: BatchState, row: number): BatchState | undefined {
  const cursor = batch.listed.indexOf(row);
  return cursor < 0 ? undefined : { ...batch, cursor };
}

/** The row under the cursor becomes the input, and the net is looked at. */
export function withRowTaken(state: State): State {
  const row = rowAtCursor(state.batch);
  const x = state.batch.scored?.rows.x;
  if (row === undefined || x === undefined) return state;
  const input = Array.from(x.data.subarray(row * x.cols, (row + 1) * x.cols));
  return withEdit({ ...state, screen: 'net' }, state.net, input);
}

/** The list anew; the cursor stays on its row when that is still listed. */
function relisted(batch: BatchState): BatchState {
  const { scored, only } = batch;
  if (scored === undefined) return batch;
  const { predicted } = scored.summary;
  const order = orderOf(batch.order, scored);
  const listed = only === undefined ? order : order.filter((row) => predicted[row] === only);
  const cursor = listed.indexOf(rowAtCursor(batch) ?? -1);
  return { ...batch, listed, cursor: Math.max(0, cursor) };
}

function orderOf(order: BatchOrder, { summary }: ScoredBatch): Uint32Array {
  switch (order) {
    case 'file':
      return Uint32Array.from(summary.predicted.keys());
    case 'score':
      return orderByScore(summary);
    case 'margin':
      return orderByMargin(summary);
  }
}
