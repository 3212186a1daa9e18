/** x g(x) for gates g that rise from 0 to 1; src/activations/gated.ts says how. */

import { binaryExponent, scale, significand } from './exp';

const TAIL_END: f32 = 110;

export function gate(x: v128, a: v128, c: v128, n: v128): v128 {
  const line = v128.bitselect(x, f32x4.splat(-0.0), f32x4.ge(x, f32x4.splat(0)));
  return f32x4.sub(line, scale(f32x4.mul(a, c), n));
}

export function sigmoidGate(x: v128, a: v128, high: v128, low: v128): v128 {
  const one = f32x4.splat(1);
  const n = binaryExponent(f32x4.add(high, low));
  const p = significand(high, low, n);
  return gate(x, a, f32x4.div(p, f32x4.add(one, scale(p, n))), n);
}

export function silu(x: v128): v128 {
  const a = f32x4.min(f32x4.abs(x), f32x4.splat(TAIL_END));
  return sigmoidGate(x, a, f32x4.neg(a), f32x4.splat(0));
}

export function mish(x: v128): v128 {
  const one = f32x4.splat(1);
  const two = f32x4.splat(2);
  const a = f32x4.min(f32x4.abs(x), f32x4.splat(TAIL_END));
  const n = binaryExponent(f32x4.neg(a));
  const p = significand(f32x4.neg(a), f32x4.splat(0), n);
  const z = scale(p, n);
  const isPositive = f32x4.ge(x, f32x4.splat(0));
  const summand = v128.bitselect(one, two, isPositive);
  const u = v128.bitselect(f32x4.add(z, z), z, isPositive);
  const v = f32x4.add(z, summand);
  const numerator = v128.bitselect(u, v, isPositive);
  const denominator = f32x4.add(f32x4.mul(u, v), summand);
  return gate(x, a, f32x4.mul(p, f32x4.div(numerator, denominator)), n);
}
