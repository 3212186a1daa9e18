/** What the result has to be: the same sums in float64, so that nobody wins by being wrong. */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Work } from './work.ts';

/** Rows that are looked at, for float64 in plain loops takes its time. */
const MOST_ROWS = 16;

/** A difference from float64 that is worth a word. */
export const TOLERANCE = 1e-4;

/** The largest |d| between a result and float64, over some rows evenly spread; NaN when there is one in the result. */
export function largestDifference(work: Work, result: Float32Array): number {
  const { rows } = work.kind === 'net' ? work.x : work.a;
  const step = Math.max(1, Math.floor(rows / MOST_ROWS));
  let largest = 0;
  for (let i = 0; i < rows; i += step) {
    const expected = expectedRow(work, i);
    expected.forEach((value, j) => {
      largest = Math.max(largest, Math.abs(value - (result[i * expected.length + j] ?? Number.NaN)));
    });
  }
  return largest;
}

function expectedRow(work: Work, i: number): Float64Array {
  if (work.kind === 'matmul') return product(rowOf(work.a, i), work.b);
  let row = rowOf(work.x, i);
  work.layers.forEach(({ weights, bias }, layer) => {
    const isLast = layer === work.layers.length - 1;
    row = product(row, weights).map((sum, j) => {
      const h = sum + (bias[j] ?? 0);
      return isLast ? h : 1 / (1 + Math.exp(-h));
    });
  });
  return row;
}

function rowOf({ cols, data }: Matrix, i: number): Float64Array {
  return Float64Array.from(data.subarray(i * cols, (i + 1) * cols));
}

function product(row: Float64Array, { cols, data }: Matrix): Float64Array {
  const sums = new Float64Array(cols);
  row.forEach((factor, k) => {
    for (let j = 0; j < cols; j++) sums[j] = (sums[j] ?? 0) + factor * (data[k * cols + j] ?? 0);
  });
  return sums;
}
