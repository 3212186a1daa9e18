/** 1 / (1 + e^-x); src/activations/sigmoid.ts says how. */

import { ONE, SIGN, splat } from '../constants';
import { exp } from './exp';

@inline
export function sigmoid(x: v128): v128 {
  const one = splat(ONE);
  const z = exp(v128.or(x, splat(SIGN)));
  const t = f32x4.div(z, f32x4.add(one, z));
  const u = v128.bitselect(one, z, f32x4.ge(x, f32x4.splat(0)));
  return f32x4.sub(u, f32x4.mul(u, t));
}
