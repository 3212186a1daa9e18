/** x Phi(x), exactly and by tanh; src/activations/gelu.ts says how. */

import { atMost } from '../bounds';
import { ONE, TWO, splat } from '../constants';
import { binaryExponent, significand } from './exp';
import { gate, sigmoidGate } from './gated';

const ROUND_TO_8_BITS = memory.data<f32>([49152]);
const ROUND_TO_4_BITS = memory.data<f32>([786432]);
const ROUND_TO_10_BITS = memory.data<f32>([12288]);

const MINUS_HALF = memory.data<f32>([-0.5]);
const GELU_END = memory.data<f32>([14.5]);
const SQRT_2PI = memory.data<f32>([2.5066282749176025]);
const P_1 = memory.data<f32>([0.9947447776794434]);
const P_2 = memory.data<f32>([0.2560017704963684]);
const P_3 = memory.data<f32>([0.028658175840973854]);
const Q_1 = memory.data<f32>([0.9528000950813293]);
const Q_2 = memory.data<f32>([0.4253353178501129]);
const Q_3 = memory.data<f32>([0.10176680982112885]);
const Q_4 = memory.data<f32>([0.011442749761044979]);

const GELU_TANH_END = memory.data<f32>([10.9]);
const C1_HIGH = memory.data<f32>([1.5957679748535156]);
const C1_LOW = memory.data<f32>([1.1467521972008399e-6]);
const C3_HIGH = memory.data<f32>([0.0712890625]);
const C3_LOW = memory.data<f32>([6.575377483386546e-5]);
const C3 = memory.data<f32>([0.07135481387376785]);

/** x rounded to a multiple, `round` being 1.5 * 2^23 of it. */
@inline
function roundTo(round: usize, x: v128): v128 {
  return f32x4.sub(f32x4.add(x, splat(round)), splat(round));
}

@inline
export function gelu(x: v128): v128 {
  const a = atMost(f32x4.abs(x), splat(GELU_END));
  const h = roundTo(ROUND_TO_8_BITS, a);
  const high = f32x4.mul(splat(MINUS_HALF), f32x4.mul(h, h));
  const low = f32x4.mul(splat(MINUS_HALF), f32x4.mul(f32x4.sub(a, h), f32x4.add(a, h)));
  const n = binaryExponent(f32x4.add(high, low));
  const p = significand(high, low, n);
  let P = splat(P_3);
  P = f32x4.add(f32x4.mul(P, a), splat(P_2));
  P = f32x4.add(f32x4.mul(P, a), splat(P_1));
  P = f32x4.add(f32x4.mul(P, a), splat(TWO));
  let Q = splat(Q_4);
  Q = f32x4.add(f32x4.mul(Q, a), splat(Q_3));
  Q = f32x4.add(f32x4.mul(Q, a), splat(Q_2));
  Q = f32x4.add(f32x4.mul(Q, a), splat(Q_1));
  Q = f32x4.add(f32x4.mul(Q, a), splat(ONE));
  const M = f32x4.add(f32x4.mul(splat(SQRT_2PI), a), f32x4.div(P, Q));
  return gate(x, a, f32x4.div(p, M), n);
}

@inline
export function geluTanh(x: v128): v128 {
  const a = atMost(f32x4.abs(x), splat(GELU_TANH_END));
  const h = roundTo(ROUND_TO_4_BITS, a);
  const d = f32x4.sub(a, h);
  const h2 = f32x4.mul(h, h);
  const coarse = f32x4.add(splat(C1_HIGH), f32x4.mul(splat(C3_HIGH), h2));
  const fine = f32x4.add(
    f32x4.add(splat(C1_LOW), f32x4.mul(splat(C3_LOW), h2)),
    f32x4.mul(splat(C3), f32x4.mul(d, f32x4.add(a, h))),
  );
  const coarsest = roundTo(ROUND_TO_10_BITS, coarse);
  const rest = f32x4.mul(h, f32x4.sub(coarse, coarsest));
  const high = f32x4.neg(f32x4.mul(h, coarsest));
  const low = f32x4.neg(f32x4.add(f32x4.add(rest, f32x4.mul(d, coarse)), f32x4.mul(a, fine)));
  return sigmoidGate(x, a, high, low);
}
