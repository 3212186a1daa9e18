/** The affine kernel in plain JavaScript: four columns at a time, so that each x is read once for four sums. */

import type { Matrix } from '../../matrix.ts';

const { fround } = Math;

/**
 * `rows` rows of h = xW + b under the strict rule (backend.ts), W of (inputs, outputs).
 * Reads x at `xStart`, writes h at `hStart`.
 */
export function affine(
  rows: number,
  weights: Matrix,
  b: Float32Array,
  x: Float32Array,
  xStart: number,
  h: Float32Array,
  hStart: number,
): void {
  const { rows: inputs, cols: outputs, data: W } = weights;
  const blocked = outputs - (outputs % 4);
  for (let row = 0; row < rows; row++) {
    const first = xStart + row * inputs;
    const out = hStart + row * outputs;
    let j = 0;
    for (; j < blocked; j += 4) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let k = 0, w = j; k < inputs; k++, w += outputs) {
        const value = x[first + k]!;
        sum0 = fround(sum0 + fround(value * W[w]!));
        sum1 = fround(sum1 + fround(value * W[w + 1]!));
        sum2 = fround(sum2 + fround(value * W[w + 2]!));
        sum3 = fround(sum3 + fround(value * W[w + 3]!));
      }
      h[out + j] = fround(sum0 + b[j]!);
      h[out + j + 1] = fround(sum1 + b[j + 1]!);
      h[out + j + 2] = fround(sum2 + b[j + 2]!);
      h[out + j + 3] = fround(sum3 + b[j + 3]!);
    }
    for (; j < outputs; j++) {
      let sum = 0;
      for (let k = 0, w = j; k < inputs; k++, w += outputs) sum = fround(sum + fround(x[first + k]! * W[w]!));
      h[out + j] = fround(sum + b[j]!);
    }
  }
}
