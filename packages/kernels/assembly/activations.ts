/**
 * The activations of src/activations.ts, the same float32 operations in the same order, four numbers at a time.
 * What each line computes, and why it is accurate, is written there. loops.mjs writes a loop for each.
 */

import {
  clipEach,
  eluEach,
  geluEach,
  geluTanhEach,
  hardSigmoidEach,
  hardSwishEach,
  leakyReluEach,
  mishEach,
  reluEach,
  relu6Each,
  seluEach,
  sigmoidEach,
  siluEach,
  softplusEach,
  softsignEach,
  tanhEach,
} from './loops';

export { layerNorm } from './activations/layer-norm';
export { logSoftmax, softmax } from './activations/softmax';

/** The codes of src/backends/wasm/program.ts. */
const RELU = 1;
const SIGMOID = 2;
const TANH = 3;
const ELU = 4;
const GELU = 5;
const GELU_TANH = 6;
const HARD_SIGMOID = 7;
const HARD_SWISH = 8;
const LEAKY_RELU = 9;
const MISH = 10;
const RELU6 = 11;
const SELU = 12;
const SILU = 13;
const SOFTPLUS = 14;
const SOFTSIGN = 15;
const CLIP = 16;

/** `target[i] = activation(source[i])` for `count` numbers; the two may be the same place. */
export function activate(
  activation: i32,
  alpha: f32,
  beta: f32,
  count: i32,
  source: usize,
  target: usize,
): void {
  switch (activation) {
    case RELU:
      return reluEach(count, source, target);
    case SIGMOID:
      return sigmoidEach(count, source, target);
    case TANH:
      return tanhEach(count, source, target);
    case ELU:
      return eluEach(alpha, count, source, target);
    case GELU:
      return geluEach(count, source, target);
    case GELU_TANH:
      return geluTanhEach(count, source, target);
    case HARD_SIGMOID:
      return hardSigmoidEach(alpha, beta, count, source, target);
    case HARD_SWISH:
      return hardSwishEach(count, source, target);
    case LEAKY_RELU:
      return leakyReluEach(alpha, count, source, target);
    case MISH:
      return mishEach(count, source, target);
    case RELU6:
      return relu6Each(count, source, target);
    case SELU:
      return seluEach(count, source, target);
    case SILU:
      return siluEach(count, source, target);
    case SOFTPLUS:
      return softplusEach(count, source, target);
    case SOFTSIGN:
      return softsignEach(count, source, target);
    case CLIP:
      return clipEach(alpha, beta, count, source, target);
    default:
      if (source != target) memory.copy(target, source, <usize>count << 2);
  }
}
