/** The axes of a constant in another order. */

import { ModelFormatError } from '../../../errors.ts';
import type { Spender } from '../costs.ts';
import { emptyLike, type NumberTensor, numberTensor } from './tensor.ts';

/** Axis i of the result is axis `order[i]` of the tensor. */
export function transposed(tensor: NumberTensor, order: readonly number[], spender: Spender): NumberTensor {
  const { dims, data } = tensor;
  checkOrder(order, dims.length, spender.place);
  spender.surroundings.costs.spend('bytes', data.byteLength, spender.place);
  spender.surroundings.costs.spend('operations', data.length * dims.length, spender.place);
  const sizes = order.map((axis) => dims[axis] ?? 1);
  const strides = stridesOf(dims);
  const steps = order.map((axis) => strides[axis] ?? 1);
  const result = emptyLike(data, data.length);
  const position = sizes.map(() => 0);
  let source = 0;
  for (let i = 0; i < result.length; i++) {
    result[i] = data[source] ?? 0;
    source += advance(position, sizes, steps);
  }
  return numberTensor(sizes, result, tensor.isInteger);
}

/** Counts the position up, last axis first; gives how far that moves in the source. */
function advance(position: number[], sizes: readonly number[], steps: readonly number[]): number {
  let moved = 0;
  for (let axis = sizes.length - 1; axis >= 0; axis--) {
    const next = (position[axis] ?? 0) + 1;
    const step = steps[axis] ?? 1;
    if (next < (sizes[axis] ?? 1)) {
      position[axis] = next;
      return moved + step;
    }
    position[axis] = 0;
    moved -= (next - 1) * step;
  }
  return moved;
}

function stridesOf(dims: readonly number[]): number[] {
  let stride = 1;
  return dims
    .toReversed()
    .map((size) => {
      const current = stride;
      stride *= size;
      return current;
    })
    .toReversed();
}

function checkOrder(order: readonly number[], rank: number, place: string): void {
  const isPermutation =
    order.length === rank && new Set(order).size === rank && order.every((axis) => axis in order);
  if (isPermutation) return;
  throw new ModelFormatError(`.onnx: ${place}: ${order.join(', ')} is no order of ${rank} axes`);
}
