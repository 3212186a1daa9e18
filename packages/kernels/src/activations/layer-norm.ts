/** Layer normalization (Ba et al. 2016, https://arxiv.org/abs/1607.06450), without its gain and bias. */

const { fround } = Math;

/**
 * (x - mean) / sqrt(variance + epsilon) for one row of `length` numbers at `start` of `source`; `source` and `target`
 * may be the same. The length is rounded to float32, too. Both sums begin at 0 and go from left to right; the variance is that of the differences x - mean as
 * they were rounded. A row with a NaN is all NaN.
 */
export function layerNorm(
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
  length: number,
  epsilon = 0,
): void {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum = fround(sum + source[i]!);
  const count = fround(length);
  const mean = fround(sum / count);
  let squares = 0;
  for (let i = 0; i < length; i++) {
    const difference = fround(source[start + i]! - mean);
    target[targetStart + i] = difference;
    squares = fround(squares + fround(difference * difference));
  }
  const deviation = fround(Math.sqrt(fround(fround(squares / count) + epsilon)));
  for (let i = targetStart; i < targetStart + length; i++) target[i] = fround(target[i]! / deviation);
}
