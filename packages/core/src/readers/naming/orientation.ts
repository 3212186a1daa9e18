/** How weights lie: (inputs, outputs) for rows, x W + b, or (outputs, inputs) for columns, W x + b. */

import { ModelFormatError } from '../../errors.ts';
import { showShape, type Tensor } from '../description/named-arrays.ts';
import type { NamedTensor } from './chain.ts';

export type Pair = readonly [weights: NamedTensor, bias: NamedTensor];

/**
 * The pairs as (inputs, outputs) and (outputs). Biases that are columns tell that the weights are for columns.
 *
 * @throws ModelFormatError where nothing but the sizes tells it
 */
export function forRows(pairs: readonly Pair[]): readonly Pair[] {
  const odd = pairs.find((pair) => !areForRows(pair));
  if (odd === undefined || !pairs.every(areForColumns)) return pairs;
  if (pairs.every(([, [, bias]]) => bias.shape.length === 2)) return pairs.map(turned);
  const [[name, W], [biasName, b]] = odd;
  throw new ModelFormatError(
    `${name} ${showShape(W.shape)} and ${biasName} ${showShape(b.shape)} fit only as (outputs, inputs): transpose ${name}, as in ${name}.T`,
  );
}

function areForRows([[, W], [, b]]: Pair): boolean {
  const [rows, cols] = b.shape.length === 1 ? [1, b.shape[0]] : b.shape;
  return W.shape.length === 2 && rows === 1 && cols === W.shape[1];
}

function areForColumns([[, W], [, b]]: Pair): boolean {
  const [rows, cols] = b.shape.length === 1 ? [b.shape[0], 1] : b.shape;
  return W.shape.length === 2 && cols === 1 && rows === W.shape[0];
}

function turned([[name, W], [biasName, b]]: Pair): Pair {
  return [
    [name, transposed(W)],
    [biasName, { shape: [b.data.length], data: b.data }],
  ];
}

/** A tensor of two dimensions, its columns as rows. */
export function transposed({ shape: [rows = 0, cols = 0], data }: Tensor): Tensor {
  const result = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) result[col * rows + row] = data[row * cols + col] ?? 0;
  }
  return { shape: [cols, rows], data: result };
}
