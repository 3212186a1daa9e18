/** The list of the batch as a file. */

import type { Matrix } from '@glassnet/core';
import { csvText, jsonTexts } from '@glassnet/core/rows/rows-text';
import { writeNpy } from '@glassnet/core/writers/npy';
import type { RowsFormat } from '../../prediction/rows-formats.ts';
import type { BatchState, ScoredBatch } from '../state/state.ts';

/** Lines below a heading; `.npy` and JSON have the numbers alone. */
export function exportedRows(batch: BatchState, scored: ScoredBatch, format: RowsFormat): Uint8Array {
  const table = tableOf(batch, scored);
  if (format === 'npy') return writeNpy(table);
  const text =
    format === 'csv' ? `${heading(scored)}\n${csvText(table)}` : `[${jsonTexts(table).join(',\n')}]\n`;
  return new TextEncoder().encode(text);
}

function heading({ scores, summary }: ScoredBatch): string {
  const names = Array.from({ length: scores.cols }, (_, col) => `s${col + 1}`);
  return ['row', 'predicted', ...(summary.truth ? ['true'] : []), 'margin', ...names].join(',');
}

/** Rows and classes count from 0. */
function tableOf({ listed }: BatchState, { summary, scores }: ScoredBatch): Matrix {
  const { truth } = summary;
  const facts = truth === undefined ? 3 : 4;
  const cols = facts + scores.cols;
  const data = new Float32Array(listed.length * cols);
  listed.forEach((row, i) => {
    const margin = summary.margins[row] ?? Number.NaN;
    const before = [row, summary.predicted[row] ?? 0, ...(truth ? [truth.classes[row] ?? 0] : []), margin];
    data.set(before, i * cols);
    data.set(scores.data.subarray(row * scores.cols, (row + 1) * scores.cols), i * cols + facts);
  });
  return { rows: listed.length, cols, data };
}
