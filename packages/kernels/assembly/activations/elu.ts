/** Exponential linear units; src/activations/elu.ts says how. */

import { expm1 } from './exp';

const SELU_SCALE: f32 = 1.0507010221481323;
const SELU_ALPHA: f32 = 1.7580993175506592;

/** scale x, which is x itself for scale 1, where x >= 0; else alpha (e^x - 1). */
function scaled(x: v128, scale: v128, alpha: v128): v128 {
  const isPositive = f32x4.ge(x, f32x4.splat(0));
  return v128.bitselect(f32x4.mul(scale, x), f32x4.mul(alpha, expm1(x)), isPositive);
}

export function elu(x: v128, alpha: v128): v128 {
  return scaled(x, f32x4.splat(1), alpha);
}

export function selu(x: v128): v128 {
  return scaled(x, f32x4.splat(SELU_SCALE), f32x4.splat(SELU_ALPHA));
}
