import type { Matrix } from '@glassnet/core';
import { bitsOf } from '@glassnet/kernels/bits';
import fc from 'fast-check';
import { expect } from 'vitest';

/** Matrices of 1 to 5 rows and columns with any float32, NaN, infinities and -0 among them. */
export const anyMatrix: fc.Arbitrary<Matrix> = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), cols: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, cols }) =>
    fc
      .array(fc.float(), { minLength: rows * cols, maxLength: rows * cols })
      .map((values) => ({ rows, cols, data: Float32Array.from(values) })),
  );

/** The same shape and the same bits; every NaN is the same. */
export function expectSameBits(actual: Matrix, expected: Matrix): void {
  expect({ ...actual, data: bitsOf(actual.data) }).toEqual({ ...expected, data: bitsOf(expected.data) });
}
