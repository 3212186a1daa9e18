/** What the conformance suite expects of results, in its own words. */

import { expect } from 'vitest';
import { firstDifference, hexBits } from '../bits.ts';
import { formatShape, type Matrix } from '../matrix.ts';

/** The same shape, and the same bits in every number. */
export function expectSameBits(actual: Matrix, expected: Matrix): void {
  expect(formatShape(actual)).toBe(formatShape(expected));
  const i = firstDifference(actual.data, expected.data);
  if (i >= 0) expect.fail(`number ${i}: ${hexBits(actual.data[i]!)}, expected ${hexBits(expected.data[i]!)}`);
}

/** |h - h64| <= gamma(k + 1) (|x||W| + |b|): k products, k - 1 sums and the bias each round once. */
export function expectWithinBound(h: Matrix, x: Matrix, W: Matrix, b: Float32Array): void {
  const unit = (x.cols + 1) * 2 ** -24;
  const gamma = unit / (1 - unit);
  const outside = h.data.findIndex((value, index) => {
    const [i, j] = [Math.floor(index / h.cols), index % h.cols];
    let exact = b[j]!;
    let magnitude = Math.abs(exact);
    for (let k = 0; k < x.cols; k++) {
      const product = x.data[i * x.cols + k]! * W.data[k * W.cols + j]!;
      exact += product;
      magnitude += Math.abs(product);
    }
    return !(Math.abs(value - exact) <= gamma * magnitude);
  });
  expect(outside, 'the first number outside the bound').toBe(-1);
}

/** That the call throws, at once or by its promise, an error of that type that says that. */
export async function expectRejection(
  call: () => unknown,
  type: new (...args: never[]) => Error,
  message: RegExp,
): Promise<void> {
  const error = await new Promise((resolve) => resolve(call())).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(type);
  expect(String(error)).toMatch(message);
}
