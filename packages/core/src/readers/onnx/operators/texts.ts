/** Class names, which a file has as texts or as whole numbers. */

import type { Call } from '../call.ts';
import type { Tensor } from '../tensors/tensor.ts';

const BYTES_OF_TEXT = 32;

export function classNames(call: Call, tensor: Tensor): readonly string[] {
  return tensor.kind === 'texts' ? tensor.data : textsOf(call, tensor.data);
}

export function textsOf(call: Call, numbers: ArrayLike<number>): readonly string[] {
  call.surroundings.costs.spend('bytes', BYTES_OF_TEXT * numbers.length, call.place);
  return Array.from(numbers, String);
}
