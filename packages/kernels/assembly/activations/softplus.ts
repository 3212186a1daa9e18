/** ln(1 + e^x); src/activations/softplus.ts says how. */

import { SIGN, splat } from '../constants';
import { exp } from './exp';
import { log1p } from './log';

@inline
export function softplus(x: v128): v128 {
  const power = exp(v128.or(x, splat(SIGN)));
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), log1p(power));
}
