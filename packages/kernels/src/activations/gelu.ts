/**
 * x Phi(x), Phi the normal distribution: exactly, and by the usual approximation with tanh. Both are gated (gated.ts).
 *
 * An error in an exponent becomes a relative error of the power, so for |x| near 10, where exponents are near -100, an
 * exponent rounded to float32 would cost 100 ULP or more. Here it is a sum of two parts: `high` is exact, and
 * `low` so small that its rounding does no harm.
 */

import { binaryExponent, significand } from './exp.ts';
import { gate, sigmoidGate } from './gated.ts';

const { fround } = Math;

/** Adding and subtracting 1.5 * 2^(23 - k) rounds to a multiple of 2^-k. */
const ROUND_TO_8_BITS = 49152;
const ROUND_TO_4_BITS = 786432;
const ROUND_TO_10_BITS = 12288;

/** Beyond, a Phi(-a) rounds to 0. */
const GELU_END = 14.5;
const SQRT_2PI = fround(2.5066282749176025);
const P_1 = fround(0.9947447776794434);
const P_2 = fround(0.2560017704963684);
const P_3 = fround(0.028658175840973854);
const Q_1 = fround(0.9528000950813293);
const Q_2 = fround(0.4253353178501129);
const Q_3 = fround(0.10176680982112885);
const Q_4 = fround(0.011442749761044979);

/** Beyond, the tail of gelu-tanh rounds to 0. */
const GELU_TANH_END = fround(10.9);
/** 2 sqrt(2 / pi) and 0.044715 times that, each in two parts of which the first has few bits. */
const C1_HIGH = fround(1.5957679748535156);
const C1_LOW = fround(1.1467521972008399e-6);
const C3_HIGH = fround(0.0712890625);
const C3_LOW = fround(6.575377483386546e-5);
const C3 = fround(0.07135481387376785);

/**
 * x Phi(x) = x (1 + erf(x / sqrt 2)) / 2. The tail is a Phi(-a) = a e^(-a^2/2) / M(a), and M(a) = sqrt(2 pi) a + P(a) / Q(a)
 * with P of degree 3, Q of degree 4 and only positive coefficients; the larger a, the less the quotient matters.
 * a^2 = h^2 + (a - h)(a + h), h being a rounded to 12 bits, whose square is exact. At most 5 ULP.
 */
export function gelu(x: number): number {
  const a = Math.min(Math.abs(x), GELU_END);
  const h = fround(fround(a + ROUND_TO_8_BITS) - ROUND_TO_8_BITS);
  const high = -0.5 * fround(h * h);
  const low = fround(-0.5 * fround(fround(a - h) * fround(a + h)));
  const n = binaryExponent(fround(high + low));
  const p = significand(high, low, n);
  let P = P_3;
  P = fround(fround(P * a) + P_2);
  P = fround(fround(P * a) + P_1);
  P = fround(fround(P * a) + 2);
  let Q = Q_4;
  Q = fround(fround(Q * a) + Q_3);
  Q = fround(fround(Q * a) + Q_2);
  Q = fround(fround(Q * a) + Q_1);
  Q = fround(fround(Q * a) + 1);
  const M = fround(fround(SQRT_2PI * a) + fround(P / Q));
  return gate(x, a, fround(p / M), n);
}

/**
 * x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2 = x / (1 + e^-v) with v = x g, g = c1 + c3 x^2: silu with
 * another exponent. With a = h + d, h of 8 bits, g is `coarse` = c1_high + c3_high h^2, which is exact, and a small `fine`;
 * `coarse` in turn is a multiple of 2^-10, whose product with h is exact, and a rest. At most 4 ULP.
 */
export function geluTanh(x: number): number {
  const a = Math.min(Math.abs(x), GELU_TANH_END);
  const h = fround(fround(a + ROUND_TO_4_BITS) - ROUND_TO_4_BITS);
  const d = fround(a - h);
  const h2 = fround(h * h);
  const coarse = fround(C1_HIGH + fround(C3_HIGH * h2));
  const fine = fround(fround(C1_LOW + fround(C3_LOW * h2)) + fround(C3 * fround(d * fround(a + h))));
  const coarsest = fround(fround(coarse + ROUND_TO_10_BITS) - ROUND_TO_10_BITS);
  const rest = fround(h * fround(coarse - coarsest));
  const high = -fround(h * coarsest);
  const low = -fround(fround(rest + fround(d * coarse)) + fround(a * fine));
  return sigmoidGate(x, a, high, low);
}
