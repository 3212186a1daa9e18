/** Exponential linear units: a line for x > 0, an exponential that levels off below. */

import { expm1 } from './exp.ts';

const { fround } = Math;

/** The fixed point of self-normalizing nets: SELU keeps mean 0 and variance 1 from layer to layer. */
const SELU_SCALE = fround(1.0507009873554805);
const SELU_ALPHA = fround(1.7580993408473766);

/** x where x >= 0, else alpha (e^x - 1); at most 2 ULP. */
export function elu(x: number, alpha = 1): number {
  return x >= 0 ? x : fround(alpha * expm1(x));
}

/** 1.0507 x where x >= 0, else 1.0507 * 1.6733 (e^x - 1); at most 2.5 ULP. */
export function selu(x: number): number {
  return x >= 0 ? fround(SELU_SCALE * x) : fround(SELU_ALPHA * expm1(x));
}
