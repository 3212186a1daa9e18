/** ln(1 + e^x), the smooth relu. */

import { exp } from './exp.ts';
import { log1p } from './log.ts';

/** max(x, 0) + ln(1 + e^-|x|): nothing overflows, and both terms are positive. At most 2 ULP. */
export function softplus(x: number): number {
  return Math.fround(Math.max(x, 0) + log1p(exp(-Math.abs(x))));
}
