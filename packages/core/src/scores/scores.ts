/** Two views of scores: the index of the highest, and probabilities. */

import { softmax as softmaxRow } from '@glassnet/kernels/activations';
import type { Matrix } from '@glassnet/kernels/matrix';

/** The column of each row's highest score. Ties go to the lowest index; a NaN counts as the highest, as in NumPy. */
export function argmax({ rows, cols, data }: Matrix): number[] {
  return Array.from({ length: rows }, (_, row) => highest(data.subarray(row * cols, (row + 1) * cols)));
}

function highest(scores: Float32Array): number {
  let best = 0;
  for (const [i, score] of scores.entries()) {
    if (Number.isNaN(score)) return i;
    if (score > (scores[best] ?? score)) best = i;
  }
  return best;
}

/** Each row as probabilities: exp(s - max) over its sum, in strict float32. */
export function softmax(scores: Matrix): Matrix {
  const { rows, cols } = scores;
  const data = new Float32Array(rows * cols);
  for (let row = 0; row < rows; row++) softmaxRow(scores.data, row * cols, data, row * cols, cols);
  return { rows, cols, data };
}
