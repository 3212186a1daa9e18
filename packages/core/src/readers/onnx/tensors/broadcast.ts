/** A constant where more numbers are asked for: its axes of size 1, and those it does not have, serve all. */

import type { Spender } from '../costs.ts';
import type { NumberTensor } from './tensor.ts';

/** A number for each place of these sizes, row-major. @throws ModelFormatError when they are more than a file may cost */
export function spread(
  tensor: NumberTensor,
  sizes: readonly number[],
  spender: Spender,
): Float64Array<ArrayBuffer> {
  const length = sizes.reduce((product, size) => product * size, 1);
  spender.surroundings.costs.spend('bytes', 8 * length, spender.place);
  spender.surroundings.costs.spend('operations', length * sizes.length, spender.place);
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i++) numbers[i] = tensor.data[placeIn(tensor.dims, sizes, i)] ?? Number.NaN;
  return numbers;
}

/** Where element `index` of the sizes lies in a tensor of these dims. */
function placeIn(dims: readonly number[], sizes: readonly number[], index: number): number {
  let rest = index;
  let stride = 1;
  let place = 0;
  for (let axis = 1; axis <= sizes.length; axis++) {
    const size = sizes.at(-axis) ?? 1;
    const dim = axis <= dims.length ? (dims.at(-axis) ?? 1) : 1;
    if (dim > 1) place += (rest % size) * stride;
    stride *= dim;
    rest = Math.floor(rest / size);
  }
  return place;
}
