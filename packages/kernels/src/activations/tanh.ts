/** (e^x - e^-x) / (e^x + e^-x). */

import { exp } from './exp.ts';

const { fround } = Math;

const TANH_SMALL = 0.625;
const TANH_3 = fround(-0.3333328068256378);
const TANH_5 = fround(0.13331405818462372);
const TANH_7 = fround(-0.05373651534318924);
const TANH_9 = fround(0.02062816731631756);
const TANH_11 = fround(-0.005692296661436558);

/**
 * (e^x - e^-x) / (e^x + e^-x): x + x^3 p(x^2) near 0, else 1 - 2 / (e^2|x| + 1) with the sign of x.
 * At most 2 ULP.
 */
export function tanh(x: number): number {
  if (x === 0) return x;
  const magnitude = Math.abs(x);
  if (magnitude < TANH_SMALL) {
    const s = fround(x * x);
    let p = TANH_11;
    p = fround(fround(p * s) + TANH_9);
    p = fround(fround(p * s) + TANH_7);
    p = fround(fround(p * s) + TANH_5);
    p = fround(fround(p * s) + TANH_3);
    return fround(x + fround(x * fround(s * p)));
  }
  const large = fround(1 - fround(2 / fround(exp(2 * magnitude) + 1)));
  return x < 0 ? -large : large;
}
