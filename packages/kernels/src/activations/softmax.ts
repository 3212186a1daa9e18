/** A row of scores as probabilities, and as their logarithms. */

import { exp } from './exp.ts';
import { log } from './log.ts';

const { fround } = Math;

/**
 * Acts on one row of `length` numbers at `start` of `source`; `source` and `target` may be the same. The parameter is
 * float32; softmax has none.
 */
export type RowActivation = (
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
  length: number,
  parameter?: number,
) => void;

/** exp(x - max) over its sum, added from left to right. A row with a NaN is all NaN. */
export const softmax: RowActivation = (source, start, target, targetStart, length) => {
  subtractMax(source, start, target, targetStart, length);
  let sum = 0;
  for (let i = targetStart; i < targetStart + length; i++) {
    const power = exp(target[i]!);
    target[i] = power;
    sum = fround(sum + power);
  }
  for (let i = targetStart; i < targetStart + length; i++) target[i] = fround(target[i]! / sum);
};

/**
 * x - max - ln(sum of exp(x - max)), added from left to right. The sum begins at 1, so its logarithm is exact to an
 * absolute error of about 2^-24 for each number of the row: a probability close to 1 has a logarithm of few digits.
 * A row with a NaN is all NaN.
 */
export const logSoftmax: RowActivation = (source, start, target, targetStart, length) => {
  subtractMax(source, start, target, targetStart, length);
  let sum = 0;
  for (let i = targetStart; i < targetStart + length; i++) sum = fround(sum + exp(target[i]!));
  const logarithm = log(sum);
  for (let i = targetStart; i < targetStart + length; i++) target[i] = fround(target[i]! - logarithm);
};

const subtractMax: RowActivation = (source, start, target, targetStart, length) => {
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) max = Math.max(max, source[start + i]!);
  for (let i = 0; i < length; i++) target[targetStart + i] = fround(source[start + i]! - max);
};
