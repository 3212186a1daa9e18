/** Natural logarithms; src/activations/log.ts says how. */

import { HALF, ONE, TWO, splat } from '../constants';
import { LN2_HIGH, LN2_LOW } from './exp';

const SQRT2_MINUS_1 = memory.data<f32>([0.4142135679721832]);
const LOG_2 = memory.data<f32>([0.6666677594184875]);
const LOG_4 = memory.data<f32>([0.3997756838798523]);
const LOG_6 = memory.data<f32>([0.29871460795402527]);

@inline
export function log1p(z: v128): v128 {
  const half = splat(HALF);
  const halved = f32x4.gt(z, splat(SQRT2_MINUS_1));
  const f = v128.bitselect(f32x4.mul(f32x4.sub(z, splat(ONE)), half), z, halved);
  const s = f32x4.div(f, f32x4.add(splat(TWO), f));
  const s2 = f32x4.mul(s, s);
  let R = splat(LOG_6);
  R = f32x4.add(f32x4.mul(R, s2), splat(LOG_4));
  R = f32x4.add(f32x4.mul(R, s2), splat(LOG_2));
  R = f32x4.mul(R, s2);
  const h = f32x4.mul(f32x4.mul(half, f), f);
  const log = f32x4.sub(f, f32x4.sub(h, f32x4.mul(s, f32x4.add(h, R))));
  const shifted = f32x4.add(splat(LN2_HIGH), f32x4.add(splat(LN2_LOW), log));
  return v128.bitselect(shifted, log, halved);
}

export function log(x: f32): f32 {
  const exponent = (reinterpret<i32>(x) >> 23) - 127;
  const z = x * reinterpret<f32>((127 - exponent) << 23) - 1;
  const k = <f32>exponent;
  return k * f32.load(LN2_HIGH) + (k * f32.load(LN2_LOW) + f32x4.extract_lane(log1p(f32x4.splat(z)), 0));
}
