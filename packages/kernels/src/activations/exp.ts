/**
 * e^x and e^x - 1, from the parts that everything exponential here is made of:
 *
 *     e^x = 2^n e^r with n = round(x / ln 2),  e^r = 1 + (r + r^2 q(r)), q of degree 4
 *
 * Whoever multiplies a power by something else takes the parts and scales by 2^n last: the product keeps all its
 * digits where e^x alone would be subnormal.
 */

const { fround } = Math;

/** Adding and subtracting 1.5 * 2^23 rounds a small float32 to the nearest integer, ties to even. */
const ROUND = 12582912;
const LOG2_E = fround(Math.LOG2E);
/** ln 2 in two parts; the first has so few bits that n * LN2_HIGH is exact. */
export const LN2_HIGH = fround(0.693145751953125);
export const LN2_LOW = fround(1.42860682e-6);

const EXP_2 = fround(0.5);
const EXP_3 = fround(0.16666528582572937);
const EXP_4 = fround(0.04166725277900696);
const EXP_5 = fround(0.008368170820176601);
const EXP_6 = fround(0.0013863974018022418);

/** Below, e^x rounds to 0; above, it is beyond float32. */
const EXP_LOWEST = -104;
const EXP_HIGHEST = 89;
/** Below, e^x - 1 rounds to -1. */
const EXPM1_LOWEST = -25;

/** 2^n at index n - LEAST_POWER, as float64, so that one rounding scales into the subnormals and out to infinity. */
const LEAST_POWER = -160;
const POWERS_OF_TWO = Float64Array.from({ length: 290 }, (_, i) => 2 ** (i + LEAST_POWER));

/** n = round(x / ln 2). */
export function binaryExponent(x: number): number {
  return fround(fround(fround(x * LOG2_E) + ROUND) - ROUND);
}

/** r = x - n ln 2. */
function remainder(x: number, n: number): number {
  return fround(fround(x - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
}

/** e^r - 1 for a remainder r, at most ln 2 / 2 from 0. */
function expm1OfRemainder(r: number): number {
  let q = EXP_6;
  q = fround(fround(q * r) + EXP_5);
  q = fround(fround(q * r) + EXP_4);
  q = fround(fround(q * r) + EXP_3);
  q = fround(fround(q * r) + EXP_2);
  return fround(r + fround(fround(r * r) * q));
}

/** e^(high + low) 2^-n for n = round((high + low) / ln 2): within sqrt 2 of 1. `low` is small beside 1. */
export function significand(high: number, low: number, n: number): number {
  return fround(1 + expm1OfRemainder(fround(remainder(high, n) + low)));
}

/** y 2^n, rounded once; n from -160 to 129. */
export function scale(y: number, n: number): number {
  return fround(y * (POWERS_OF_TWO[n - LEAST_POWER] ?? Number.NaN));
}

/** e^x; NaN stays NaN. At most 1 ULP. */
export function exp(x: number): number {
  const bounded = Math.min(Math.max(x, EXP_LOWEST), EXP_HIGHEST);
  const n = binaryExponent(bounded);
  return scale(fround(1 + expm1OfRemainder(remainder(bounded, n))), n);
}

/**
 * e^x - 1 for x <= 0, as 2^n (e^r - 1) + (2^n - 1): near 0, where e^x - 1 would lose digits, n is 0 and nothing
 * cancels. NaN stays NaN. At most 1 ULP.
 */
export function expm1(x: number): number {
  const bounded = Math.max(x, EXPM1_LOWEST);
  const n = binaryExponent(bounded);
  const m = expm1OfRemainder(remainder(bounded, n));
  return fround(scale(m, n) + fround(scale(1, n) - 1));
}
