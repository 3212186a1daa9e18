/** x Phi(x), exactly and by tanh; src/activations/gelu.ts says how. */

import { binaryExponent, significand } from './exp';
import { gate, sigmoidGate } from './gated';

const ROUND_TO_8_BITS: f32 = 49152;
const ROUND_TO_4_BITS: f32 = 786432;
const ROUND_TO_10_BITS: f32 = 12288;

const GELU_END: f32 = 14.5;
const SQRT_2PI: f32 = 2.5066282749176025;
const P_1: f32 = 0.9947447776794434;
const P_2: f32 = 0.2560017704963684;
const P_3: f32 = 0.028658175840973854;
const Q_1: f32 = 0.9528000950813293;
const Q_2: f32 = 0.4253353178501129;
const Q_3: f32 = 0.10176680982112885;
const Q_4: f32 = 0.011442749761044979;

const GELU_TANH_END: f32 = 10.9;
const C1_HIGH: f32 = 1.5957679748535156;
const C1_LOW: f32 = 1.1467521972008399e-6;
const C3_HIGH: f32 = 0.0712890625;
const C3_LOW: f32 = 6.575377483386546e-5;
const C3: f32 = 0.07135481387376785;

/** x rounded to a multiple, `round` being 1.5 * 2^23 of it. */
function roundTo(round: f32, x: v128): v128 {
  return f32x4.sub(f32x4.add(x, f32x4.splat(round)), f32x4.splat(round));
}

export function gelu(x: v128): v128 {
  const a = f32x4.min(f32x4.abs(x), f32x4.splat(GELU_END));
  const h = roundTo(ROUND_TO_8_BITS, a);
  const high = f32x4.mul(f32x4.splat(-0.5), f32x4.mul(h, h));
  const low = f32x4.mul(f32x4.splat(-0.5), f32x4.mul(f32x4.sub(a, h), f32x4.add(a, h)));
  const n = binaryExponent(f32x4.add(high, low));
  const p = significand(high, low, n);
  let P = f32x4.splat(P_3);
  P = f32x4.add(f32x4.mul(P, a), f32x4.splat(P_2));
  P = f32x4.add(f32x4.mul(P, a), f32x4.splat(P_1));
  P = f32x4.add(f32x4.mul(P, a), f32x4.splat(2));
  let Q = f32x4.splat(Q_4);
  Q = f32x4.add(f32x4.mul(Q, a), f32x4.splat(Q_3));
  Q = f32x4.add(f32x4.mul(Q, a), f32x4.splat(Q_2));
  Q = f32x4.add(f32x4.mul(Q, a), f32x4.splat(Q_1));
  Q = f32x4.add(f32x4.mul(Q, a), f32x4.splat(1));
  const M = f32x4.add(f32x4.mul(f32x4.splat(SQRT_2PI), a), f32x4.div(P, Q));
  return gate(x, a, f32x4.div(p, M), n);
}

export function geluTanh(x: v128): v128 {
  const a = f32x4.min(f32x4.abs(x), f32x4.splat(GELU_TANH_END));
  const h = roundTo(ROUND_TO_4_BITS, a);
  const d = f32x4.sub(a, h);
  const h2 = f32x4.mul(h, h);
  const coarse = f32x4.add(f32x4.splat(C1_HIGH), f32x4.mul(f32x4.splat(C3_HIGH), h2));
  const fine = f32x4.add(
    f32x4.add(f32x4.splat(C1_LOW), f32x4.mul(f32x4.splat(C3_LOW), h2)),
    f32x4.mul(f32x4.splat(C3), f32x4.mul(d, f32x4.add(a, h))),
  );
  const coarsest = roundTo(ROUND_TO_10_BITS, coarse);
  const rest = f32x4.mul(h, f32x4.sub(coarse, coarsest));
  const high = f32x4.neg(f32x4.mul(h, coarsest));
  const low = f32x4.neg(f32x4.add(f32x4.add(rest, f32x4.mul(d, coarse)), f32x4.mul(a, fine)));
  return sigmoidGate(x, a, high, low);
}
