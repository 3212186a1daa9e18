/** Natural logarithms; src/activations/log.ts says how. */

import { LN2_HIGH, LN2_LOW } from './exp';

const SQRT2_MINUS_1: f32 = 0.4142135679721832;
const LOG_2: f32 = 0.6666677594184875;
const LOG_4: f32 = 0.3997756838798523;
const LOG_6: f32 = 0.29871460795402527;

export function log1p(z: v128): v128 {
  const half = f32x4.splat(0.5);
  const halved = f32x4.gt(z, f32x4.splat(SQRT2_MINUS_1));
  const f = v128.bitselect(f32x4.mul(f32x4.sub(z, f32x4.splat(1)), half), z, halved);
  const s = f32x4.div(f, f32x4.add(f32x4.splat(2), f));
  const s2 = f32x4.mul(s, s);
  let R = f32x4.splat(LOG_6);
  R = f32x4.add(f32x4.mul(R, s2), f32x4.splat(LOG_4));
  R = f32x4.add(f32x4.mul(R, s2), f32x4.splat(LOG_2));
  R = f32x4.mul(R, s2);
  const h = f32x4.mul(f32x4.mul(half, f), f);
  const log = f32x4.sub(f, f32x4.sub(h, f32x4.mul(s, f32x4.add(h, R))));
  const shifted = f32x4.add(f32x4.splat(LN2_HIGH), f32x4.add(f32x4.splat(LN2_LOW), log));
  return v128.bitselect(shifted, log, halved);
}

export function log(x: f32): f32 {
  const exponent = (reinterpret<i32>(x) >> 23) - 127;
  const z = x * reinterpret<f32>((127 - exponent) << 23) - 1;
  const k = <f32>exponent;
  return k * LN2_HIGH + (k * LN2_LOW + f32x4.extract_lane(log1p(f32x4.splat(z)), 0));
}
