/** e^x and e^x - 1; src/activations/exp.ts says how. */

const ROUND: f32 = 12582912;
/** The bits of ROUND: those of ROUND + n are n more, which turns n into an integer at the cost of an addition. */
const ROUND_BITS = 0x4b400000;
const LOG2_E: f32 = 1.44269504;
export const LN2_HIGH: f32 = 0.693145751953125;
export const LN2_LOW: f32 = 1.42860682e-6;

const EXP_2: f32 = 0.5;
const EXP_3: f32 = 0.16666528582572937;
const EXP_4: f32 = 0.04166725277900696;
const EXP_5: f32 = 0.008368170820176601;
const EXP_6: f32 = 0.0013863974018022418;
const EXP_LOWEST: f32 = -104;
const EXP_HIGHEST: f32 = 89;
const EXPM1_LOWEST: f32 = -25;

export function binaryExponent(x: v128): v128 {
  const round = f32x4.splat(ROUND);
  return f32x4.sub(f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), round), round);
}

function remainder(x: v128, n: v128): v128 {
  return f32x4.sub(
    f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
}

function expm1OfRemainder(r: v128): v128 {
  let q = f32x4.splat(EXP_6);
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_5));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_4));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_3));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_2));
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, r), q));
}

export function significand(high: v128, low: v128, n: v128): v128 {
  return f32x4.add(f32x4.splat(1), expm1OfRemainder(f32x4.add(remainder(high, n), low)));
}

/** 2^n in two factors, for 2^n alone may be no float32; the first product is exact, so only the second rounds. */
export function scale(y: v128, n: v128): v128 {
  const exponent = i32x4.sub(f32x4.add(n, f32x4.splat(ROUND)), i32x4.splat(ROUND_BITS));
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(i32x4.sub(exponent, half)));
}

function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

export function exp(x: v128): v128 {
  const bounded = f32x4.min(f32x4.max(x, f32x4.splat(EXP_LOWEST)), f32x4.splat(EXP_HIGHEST));
  const n = binaryExponent(bounded);
  return scale(f32x4.add(f32x4.splat(1), expm1OfRemainder(remainder(bounded, n))), n);
}

export function expm1(x: v128): v128 {
  const bounded = f32x4.max(x, f32x4.splat(EXPM1_LOWEST));
  const n = binaryExponent(bounded);
  const m = expm1OfRemainder(remainder(bounded, n));
  const one = f32x4.splat(1);
  return f32x4.add(scale(m, n), f32x4.sub(scale(one, n), one));
}
