/**
 * x g(x), where the gate g rises from 0 to 1. All are computed as x - |x| (1 - g(|x|)) for x >= 0 and as -|x| g(-|x|)
 * below: with a = |x|, a tail a z c is taken from x or from 0, z an exponential and c a quotient without cancellation.
 * z is left as p 2^n and scaled last, so the tail keeps its digits down to the subnormals. At -infinity all are -0.
 */

import { binaryExponent, scale, significand } from './exp.ts';

const { fround } = Math;

/** Beyond, a e^-a rounds to 0. */
const TAIL_END = 110;

/** x - a c 2^n where x >= 0, else -a c 2^n. */
export function gate(x: number, a: number, c: number, n: number): number {
  const line = x >= 0 ? x : -0;
  return fround(line - scale(fround(a * c), n));
}

/** x times the sigmoid of v, v = -(high + low) for x >= 0, else high + low: both tails are a z / (1 + z), z = e^(high + low). */
export function sigmoidGate(x: number, a: number, high: number, low: number): number {
  const n = binaryExponent(fround(high + low));
  const p = significand(high, low, n);
  return gate(x, a, fround(p / fround(1 + scale(p, n))), n);
}

/** x / (1 + e^-x), also called swish. At most 4 ULP. */
export function silu(x: number): number {
  const a = Math.min(Math.abs(x), TAIL_END);
  return sigmoidGate(x, a, -a, 0);
}

/**
 * x tanh(ln(1 + e^x)). With w = (1 + e^x)^2 the tanh is (w - 1) / (w + 1), and with z = e^-a the tails are
 * a z 2z / (2z (z + 1) + 1) for x >= 0 and a z (z + 2) / (z (z + 2) + 2) below. At most 5 ULP.
 */
export function mish(x: number): number {
  const a = Math.min(Math.abs(x), TAIL_END);
  const n = binaryExponent(-a);
  const p = significand(-a, 0, n);
  const z = scale(p, n);
  const isPositive = x >= 0;
  const u = isPositive ? 2 * z : z;
  const v = fround(z + (isPositive ? 1 : 2));
  const product = fround(u * v);
  const numerator = isPositive ? u : v;
  const denominator = fround(product + (isPositive ? 1 : 2));
  return gate(x, a, fround(p * fround(numerator / denominator)), n);
}
