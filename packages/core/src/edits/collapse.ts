/** Two Affines in a row are one: (x W1 + b1) W2 + b2 = x (W1 W2) + (b1 W2 + b2). */

import type { Matrix } from '@glassnet/kernels/matrix';
import { Affine } from '../layers/affine.ts';
import type { Net } from '../net.ts';
import { affineAt, rebuilt } from './parts.ts';

/**
 * The net with one Affine in the place of two, at `layer` and behind it. Its weights are summed in float64 and rounded
 * once, so scores may differ from those before in their last bits.
 *
 * @throws ArgumentError unless both are Affines
 */
export function collapse(net: Net, layer: number): Net {
  const first = affineAt(net, layer);
  const second = affineAt(net, layer + 1);
  const { rows } = first.weights;
  const { cols } = second.weights;
  const weights = product(first.weights.data, second.weights);
  const bias = product(first.bias, second.weights).map((sum, i) => sum + (second.bias[i] ?? 0));
  const merged = new Affine({ rows, cols, data: Float32Array.from(weights) }, Float32Array.from(bias));
  return rebuilt(net, net.layers.toSpliced(layer, 2, merged));
}

/** Rows as long as b has rows, times b: in float64, row by row. */
function product(rows: Float32Array, b: Matrix): Float64Array {
  const result = new Float64Array((rows.length / b.rows) * b.cols);
  for (let at = 0; at < result.length; at++) {
    const col = at % b.cols;
    const start = ((at - col) / b.cols) * b.rows;
    let sum = 0;
    for (let k = 0; k < b.rows; k++) sum += (rows[start + k] ?? 0) * (b.data[k * b.cols + col] ?? 0);
    result[at] = sum;
  }
  return result;
}
