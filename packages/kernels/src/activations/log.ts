/** Natural logarithms, as far as softplus and log-softmax need them. */

import { LN2_HIGH, LN2_LOW } from './exp.ts';

const { fround } = Math;

const SQRT2_MINUS_1 = fround(Math.SQRT2 - 1);

const LOG_2 = fround(0.6666677594184875);
const LOG_4 = fround(0.3997756838798523);
const LOG_6 = fround(0.29871460795402527);

/**
 * ln(1 + z) for z from 0 to 1. Beyond sqrt 2, 1 + z is halved and ln 2 added, so that 1 + f is within sqrt 2 of 1;
 * then with s = f / (2 + f), ln(1 + f) = 2 atanh(s) = 2s + s R, R = s^2 L(s^2), L of degree 2. As 2s = f - s f, that
 * is f - (h - s (h + R)) with h = f^2 / 2: f is exact, and what is rounded is small beside it. NaN stays NaN. At most 2 ULP.
 */
export function log1p(z: number): number {
  const halved = z > SQRT2_MINUS_1;
  const f = halved ? fround(fround(z - 1) * 0.5) : z;
  const s = fround(f / fround(2 + f));
  const s2 = fround(s * s);
  let R = LOG_6;
  R = fround(fround(R * s2) + LOG_4);
  R = fround(fround(R * s2) + LOG_2);
  R = fround(R * s2);
  const h = fround(fround(0.5 * f) * f);
  const log = fround(f - fround(h - fround(s * fround(h + R))));
  return halved ? fround(LN2_HIGH + fround(LN2_LOW + log)) : log;
}

/** ln x for x from 1 to 2^31, as k ln 2 + ln(1 + z) with x = 2^k (1 + z). NaN stays NaN. */
export function log(x: number): number {
  const k = 31 - Math.clz32(x);
  const z = fround(fround(x * 2 ** -k) - 1);
  return fround(fround(k * LN2_HIGH) + fround(fround(k * LN2_LOW) + log1p(z)));
}
