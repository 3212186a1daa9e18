/** ln(1 + e^x); src/activations/softplus.ts says how. */

import { exp } from './exp';
import { log1p } from './log';

export function softplus(x: v128): v128 {
  const power = exp(f32x4.neg(f32x4.abs(x)));
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), log1p(power));
}
