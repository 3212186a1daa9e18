/** (e^x - e^-x) / (e^x + e^-x); src/activations/tanh.ts says how. */

import { ONE, SIGN, TWO, splat } from '../constants';
import { exp } from './exp';

const TANH_SMALL = memory.data<f32>([0.625]);
const TANH_3 = memory.data<f32>([-0.3333328068256378]);
const TANH_5 = memory.data<f32>([0.13331405818462372]);
const TANH_7 = memory.data<f32>([-0.05373651534318924]);
const TANH_9 = memory.data<f32>([0.02062816731631756]);
const TANH_11 = memory.data<f32>([-0.005692296661436558]);

@inline
export function tanh(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const s = f32x4.mul(magnitude, magnitude);
  let p = splat(TANH_11);
  p = f32x4.add(f32x4.mul(p, s), splat(TANH_9));
  p = f32x4.add(f32x4.mul(p, s), splat(TANH_7));
  p = f32x4.add(f32x4.mul(p, s), splat(TANH_5));
  p = f32x4.add(f32x4.mul(p, s), splat(TANH_3));
  const small = f32x4.add(magnitude, f32x4.mul(magnitude, f32x4.mul(s, p)));

  const one = splat(ONE);
  const power = exp(f32x4.add(magnitude, magnitude));
  const large = f32x4.sub(one, f32x4.div(splat(TWO), f32x4.add(power, one)));

  const result = v128.bitselect(small, large, f32x4.lt(magnitude, splat(TANH_SMALL)));
  return v128.or(result, v128.and(x, splat(SIGN)));
}
