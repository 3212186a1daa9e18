/** Activations made of straight pieces; src/activations/piecewise.ts says how. */

import { atLeast, atMost } from '../bounds';
import { ONE, SIX, THREE, splat } from '../constants';

const MINUS_THREE = memory.data<f32>([-3]);
const SOFTSIGN_LEAST = memory.data<f32>([-1073741824]);
const SOFTSIGN_MOST = memory.data<f32>([1073741824]);

@inline
export function clip(x: v128, least: v128, most: v128): v128 {
  return f32x4.min(f32x4.max(x, least), most);
}

@inline
export function relu6(x: v128): v128 {
  return clip(x, f32x4.splat(0), splat(SIX));
}

@inline
export function relu(x: v128): v128 {
  return f32x4.max(x, f32x4.splat(0));
}

@inline
export function leakyRelu(x: v128, alpha: v128): v128 {
  return v128.bitselect(x, f32x4.mul(alpha, x), f32x4.ge(x, f32x4.splat(0)));
}

@inline
export function hardSigmoid(x: v128, alpha: v128, beta: v128): v128 {
  return clip(f32x4.add(f32x4.mul(alpha, x), beta), f32x4.splat(0), splat(ONE));
}

@inline
export function hardSwish(x: v128): v128 {
  const factor = f32x4.div(relu6(f32x4.add(x, splat(THREE))), splat(SIX));
  return f32x4.mul(atLeast(x, splat(MINUS_THREE)), factor);
}

@inline
export function softsign(x: v128): v128 {
  const bounded = atMost(atLeast(x, splat(SOFTSIGN_LEAST)), splat(SOFTSIGN_MOST));
  return f32x4.div(bounded, f32x4.add(splat(ONE), f32x4.abs(bounded)));
}
