/**
 * The activations of src/activations.ts, the same float32 operations in the same order, four numbers at a time.
 * What each line computes, and why it is accurate, is written there.
 */

import { elu, selu } from './activations/elu';
import { mish, silu } from './activations/gated';
import { gelu, geluTanh } from './activations/gelu';
import { clamp, clip, hardSigmoid, hardSwish, leakyRelu, relu, softsign } from './activations/piecewise';
import { sigmoid } from './activations/sigmoid';
import { softplus } from './activations/softplus';
import { tanh } from './activations/tanh';

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
  const alphas = f32x4.splat(alpha);
  const betas = f32x4.splat(beta);
  const end = source + (<usize>count << 2);
  const whole = source + (<usize>(count & ~3) << 2);
  while (source < whole) {
    v128.store(target, apply(activation, alphas, betas, v128.load(source)));
    source += 16;
    target += 16;
  }
  while (source < end) {
    v128.store_lane<f32>(target, apply(activation, alphas, betas, v128.load32_splat(source)), 0);
    source += 4;
    target += 4;
  }
}

function apply(activation: i32, alpha: v128, beta: v128, x: v128): v128 {
  switch (activation) {
    case RELU:
      return relu(x);
    case SIGMOID:
      return sigmoid(x);
    case TANH:
      return tanh(x);
    case ELU:
      return elu(x, alpha);
    case GELU:
      return gelu(x);
    case GELU_TANH:
      return geluTanh(x);
    case HARD_SIGMOID:
      return hardSigmoid(x, alpha, beta);
    case HARD_SWISH:
      return hardSwish(x);
    case LEAKY_RELU:
      return leakyRelu(x, alpha);
    case MISH:
      return mish(x);
    case RELU6:
      return clamp(x, 0, 6);
    case SELU:
      return selu(x);
    case SILU:
      return silu(x);
    case SOFTPLUS:
      return softplus(x);
    case SOFTSIGN:
      return softsign(x);
    case CLIP:
      return clip(x, alpha, beta);
    default:
      return x;
  }
}
