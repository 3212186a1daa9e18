/** Exponential linear units; src/activations/elu.ts says how. */

import { ONE, splat } from '../constants';
import { expm1 } from './exp';

const SELU_SCALE = memory.data<f32>([1.0507010221481323]);
const SELU_ALPHA = memory.data<f32>([1.7580993175506592]);

/** scale x, which is x itself for scale 1, where x >= 0; else alpha (e^x - 1). */
@inline
function scaled(x: v128, scale: v128, alpha: v128): v128 {
  const isPositive = f32x4.ge(x, f32x4.splat(0));
  return v128.bitselect(f32x4.mul(scale, x), f32x4.mul(alpha, expm1(x)), isPositive);
}

@inline
export function elu(x: v128, alpha: v128): v128 {
  return scaled(x, splat(ONE), alpha);
}

@inline
export function selu(x: v128): v128 {
  return scaled(x, splat(SELU_SCALE), splat(SELU_ALPHA));
}
