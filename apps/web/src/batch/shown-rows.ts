/** Which rows of a batch are listed, and in which order. */

import { type BatchSummary, orderByMargin, orderByScore } from '@glassnet/core/batch-summary';

export type Order = 'file' | 'score' | 'margin';

/** All rows, those predicted wrong, or those of one true class that were predicted as another or the same. */
export type Filter = 'all' | 'wrong' | { readonly truth: number; readonly predicted: number };

export const orders: readonly Order[] = ['file', 'score', 'margin'];

export function shownRows(summary: BatchSummary, order: Order, filter: Filter): Uint32Array {
  const rows = ordered(summary, order);
  const { truth, predicted } = summary;
  if (filter === 'all' || truth === undefined) return rows;
  if (filter === 'wrong') return rows.filter((row) => predicted[row] !== truth.classes[row]);
  return rows.filter((row) => truth.classes[row] === filter.truth && predicted[row] === filter.predicted);
}

function ordered(summary: BatchSummary, order: Order): Uint32Array {
  switch (order) {
    case 'score':
      return orderByScore(summary);
    case 'margin':
      return orderByMargin(summary);
    default:
      return Uint32Array.from(summary.predicted.keys());
  }
}
