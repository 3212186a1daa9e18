/** x g(x) for gates g that rise from 0 to 1; src/activations/gated.ts says how. */

import { atMost } from '../bounds';
import { ONE, SIGN, TWO, splat } from '../constants';
import { binaryExponent, scale, significand } from './exp';

const TAIL_END = memory.data<f32>([110]);

@inline
export function gate(x: v128, a: v128, c: v128, n: v128): v128 {
  const line = v128.bitselect(x, splat(SIGN), f32x4.ge(x, f32x4.splat(0)));
  return f32x4.sub(line, scale(f32x4.mul(a, c), n));
}

@inline
export function sigmoidGate(x: v128, a: v128, high: v128, low: v128): v128 {
  const one = splat(ONE);
  const n = binaryExponent(f32x4.add(high, low));
  const p = significand(high, low, n);
  return gate(x, a, f32x4.div(p, f32x4.add(one, scale(p, n))), n);
}

@inline
export function silu(x: v128): v128 {
  const a = atMost(f32x4.abs(x), splat(TAIL_END));
  return sigmoidGate(x, a, v128.or(a, splat(SIGN)), f32x4.splat(0));
}

@inline
export function mish(x: v128): v128 {
  const one = splat(ONE);
  const two = splat(TWO);
  const a = atMost(f32x4.abs(x), splat(TAIL_END));
  const n = binaryExponent(v128.or(a, splat(SIGN)));
  const p = significand(v128.or(a, splat(SIGN)), f32x4.splat(0), n);
  const z = scale(p, n);
  const isPositive = f32x4.ge(x, f32x4.splat(0));
  const summand = v128.bitselect(one, two, isPositive);
  const u = v128.bitselect(f32x4.add(z, z), z, isPositive);
  const v = f32x4.add(z, summand);
  const numerator = v128.bitselect(u, v, isPositive);
  const denominator = f32x4.add(f32x4.mul(u, v), summand);
  return gate(x, a, f32x4.mul(p, f32x4.div(numerator, denominator)), n);
}
