/** 1 / (1 + e^-x). */

import { exp } from './exp.ts';

const { fround } = Math;

/**
 * 1 / (1 + exp(-x)), computed as u - u t with z = exp(-|x|), t = z / (1 + z), and u = 1 for x >= 0, else z:
 * the same function, but it loses no digits where x is very negative. At most 2 ULP.
 */
export function sigmoid(x: number): number {
  const z = exp(-Math.abs(x));
  const t = fround(z / fround(1 + z));
  const u = x >= 0 ? 1 : z;
  return fround(u - fround(u * t));
}
