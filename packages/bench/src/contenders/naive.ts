/**
 * Plain JavaScript, as anybody would write it first: three loops, `out[j] += a * b` on Float32Arrays. The `?? 0` are for
 * the type checker; timed, they cost nothing.
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Open } from '../call.ts';
import type { NetWork } from '../work.ts';

export const openNaive: Open = async (work) =>
  work.kind === 'net' ? () => predict(work) : () => matmul(work.a.data, work.a.rows, work.b);

function predict({ x, layers }: NetWork): Float32Array {
  let h = x.data;
  layers.forEach(({ weights, bias }, i) => {
    if (i > 0) sigmoid(h);
    h = matmul(h, x.rows, weights);
    add(h, bias);
  });
  return h;
}

function matmul(a: Float32Array, rows: number, b: Matrix): Float32Array<ArrayBuffer> {
  const { rows: inner, cols, data } = b;
  const out = new Float32Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k] ?? 0;
      for (let j = 0; j < cols; j++) {
        out[i * cols + j] = (out[i * cols + j] ?? 0) + factor * (data[k * cols + j] ?? 0);
      }
    }
  }
  return out;
}

function add(h: Float32Array, bias: Float32Array): void {
  for (let row = 0; row < h.length; row += bias.length) {
    for (let j = 0; j < bias.length; j++) h[row + j] = (h[row + j] ?? 0) + (bias[j] ?? 0);
  }
}

function sigmoid(h: Float32Array): void {
  for (let i = 0; i < h.length; i++) h[i] = 1 / (1 + Math.exp(-(h[i] ?? 0)));
}
