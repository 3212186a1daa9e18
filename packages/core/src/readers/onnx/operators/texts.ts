/** Class names, which a file has as texts or as whole numbers. */

import type { Tensor } from '../tensors/tensor.ts';

export function textsOf(tensor: Tensor): readonly string[] {
  return tensor.kind === 'texts' ? tensor.data : Array.from(tensor.data, String);
}
