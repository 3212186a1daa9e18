import { expect, it } from 'vitest';
import { largestDifference } from './reference.ts';
import type { Work } from './work.ts';

const matmul: Work = {
  kind: 'matmul',
  a: { rows: 2, cols: 2, data: Float32Array.of(1, 2, 3, 4) },
  b: { rows: 2, cols: 2, data: Float32Array.of(5, 6, 7, 8) },
};

it('is 0 for a right result', () => {
  expect(largestDifference(matmul, Float32Array.of(19, 22, 43, 50))).toBe(0);
});

it('finds what is wrong', () => {
  expect(largestDifference(matmul, Float32Array.of(19, 22, 43, 50.5))).toBe(0.5);
  expect(largestDifference(matmul, Float32Array.of(19, 22, Number.NaN, 50))).toBeNaN();
  expect(largestDifference(matmul, Float32Array.of(19, 22, 43))).toBeNaN();
});
