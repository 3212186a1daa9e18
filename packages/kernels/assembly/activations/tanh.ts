/** (e^x - e^-x) / (e^x + e^-x); src/activations/tanh.ts says how. */

import { exp } from './exp';

const TANH_SMALL: f32 = 0.625;
const TANH_3: f32 = -0.3333328068256378;
const TANH_5: f32 = 0.13331405818462372;
const TANH_7: f32 = -0.05373651534318924;
const TANH_9: f32 = 0.02062816731631756;
const TANH_11: f32 = -0.005692296661436558;

export function tanh(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const s = f32x4.mul(magnitude, magnitude);
  let p = f32x4.splat(TANH_11);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_9));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_7));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_3));
  const small = f32x4.add(magnitude, f32x4.mul(magnitude, f32x4.mul(s, p)));

  const one = f32x4.splat(1);
  const power = exp(f32x4.add(magnitude, magnitude));
  const large = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(power, one)));

  const result = v128.bitselect(small, large, f32x4.lt(magnitude, f32x4.splat(TANH_SMALL)));
  return v128.or(result, v128.and(x, f32x4.splat(-0.0)));
}
