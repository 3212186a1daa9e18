/** 1 / (1 + e^-x); src/activations/sigmoid.ts says how. */

import { exp } from './exp';

export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const z = exp(f32x4.neg(f32x4.abs(x)));
  const t = f32x4.div(z, f32x4.add(one, z));
  const u = v128.bitselect(one, z, f32x4.ge(x, f32x4.splat(0)));
  return f32x4.sub(u, f32x4.mul(u, t));
}
