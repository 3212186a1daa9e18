import { expect, it } from 'vitest';
import { scattered } from '../conformance/fixed.ts';
import { layerNorm } from './layer-norm.ts';

const EPSILON = 1e-5;

function normalized(row: Float32Array): Float32Array {
  const output = new Float32Array(row.length);
  layerNorm(row, 0, output, 0, row.length, EPSILON);
  return output;
}

it.each([1, 2, 7, 64, 1000])(
  'is (x - mean) / sqrt(variance + epsilon) of float64 for %d columns',
  (columns) => {
    const row = scattered(1, columns).data;
    const mean = row.reduce((sum, x) => sum + x, 0) / columns;
    const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / columns;
    normalized(row).forEach((value, i) => {
      expect(value).toBeCloseTo((row[i]! - mean) / Math.sqrt(variance + EPSILON), 5);
    });
  },
);

it('makes zeros of numbers that are all the same', () => {
  expect([...normalized(Float32Array.of(3, 3, 3))]).toEqual([0, 0, 0]);
});

it('makes NaN of a row with a NaN', () => {
  expect([...normalized(Float32Array.of(1, Number.NaN))]).toEqual([Number.NaN, Number.NaN]);
});
