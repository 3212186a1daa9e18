/** e^x and e^x - 1; src/activations/exp.ts says how. */

import { atLeast, atMost } from '../bounds';
import { ONE, splat } from '../constants';

const ROUND = memory.data<f32>([12582912]);
const LOG2_E = memory.data<f32>([1.44269504]);
export const LN2_HIGH = memory.data<f32>([0.693145751953125]);
export const LN2_LOW = memory.data<f32>([1.42860682e-6]);

const EXP_2 = memory.data<f32>([0.5]);
const EXP_3 = memory.data<f32>([0.16666528582572937]);
const EXP_4 = memory.data<f32>([0.04166725277900696]);
const EXP_5 = memory.data<f32>([0.008368170820176601]);
const EXP_6 = memory.data<f32>([0.0013863974018022418]);
/** What float32 adds to an exponent. */
const POWER_BIAS = memory.data<i32>([127]);

const EXP_LOWEST = memory.data<f32>([-104]);
const EXP_HIGHEST = memory.data<f32>([89]);
const EXPM1_LOWEST = memory.data<f32>([-25]);

@inline
export function binaryExponent(x: v128): v128 {
  const round = splat(ROUND);
  return f32x4.sub(f32x4.add(f32x4.mul(x, splat(LOG2_E)), round), round);
}

@inline
function remainder(x: v128, n: v128): v128 {
  return f32x4.sub(
    f32x4.sub(x, f32x4.mul(n, splat(LN2_HIGH))),
    f32x4.mul(n, splat(LN2_LOW)),
  );
}

@inline
function expm1OfRemainder(r: v128): v128 {
  let q = splat(EXP_6);
  q = f32x4.add(f32x4.mul(q, r), splat(EXP_5));
  q = f32x4.add(f32x4.mul(q, r), splat(EXP_4));
  q = f32x4.add(f32x4.mul(q, r), splat(EXP_3));
  q = f32x4.add(f32x4.mul(q, r), splat(EXP_2));
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, r), q));
}

@inline
export function significand(high: v128, low: v128, n: v128): v128 {
  return f32x4.add(splat(ONE), expm1OfRemainder(f32x4.add(remainder(high, n), low)));
}

/** 2^n in two factors, for 2^n alone may be no float32; the first product is exact, so only the second rounds. */
@inline
export function scale(y: v128, n: v128): v128 {
  // The bits of ROUND + n are those of ROUND and n more, which turns n into an integer at the cost of an addition.
  const exponent = i32x4.sub(f32x4.add(n, splat(ROUND)), splat(ROUND));
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(i32x4.sub(exponent, half)));
}

@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, splat(POWER_BIAS)), 23);
}

@inline
export function exp(x: v128): v128 {
  const bounded = atMost(atLeast(x, splat(EXP_LOWEST)), splat(EXP_HIGHEST));
  const n = binaryExponent(bounded);
  return scale(f32x4.add(splat(ONE), expm1OfRemainder(remainder(bounded, n))), n);
}

@inline
export function expm1(x: v128): v128 {
  const bounded = atLeast(x, splat(EXPM1_LOWEST));
  const n = binaryExponent(bounded);
  const m = expm1OfRemainder(remainder(bounded, n));
  const one = splat(ONE);
  return f32x4.add(scale(m, n), f32x4.sub(scale(one, n), one));
}
