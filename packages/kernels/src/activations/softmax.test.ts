import { describe, expect, it } from 'vitest';
import { logSoftmax, type RowActivation, softmax } from './softmax.ts';

function of(activation: RowActivation, ...row: number[]): number[] {
  const data = Float32Array.from(row);
  activation(data, 0, data, 0, data.length);
  return [...data];
}

const NaNs = [Number.NaN, Number.NaN, Number.NaN];

describe('softmax', () => {
  it('gives probabilities, however large the scores', () => {
    expect(of(softmax, 1000, 1000)).toEqual([0.5, 0.5]);
    expect(of(softmax, -1000, 0)).toEqual([0, 1]);
    expect(of(softmax, 1, 2, 3).reduce((sum, p) => sum + p)).toBeCloseTo(1, 6);
  });

  it('is all NaN for a row with a NaN', () => {
    expect(of(softmax, 1, Number.NaN, 3)).toEqual(NaNs);
  });
});

describe('log-softmax', () => {
  it('gives the logarithms of softmax, also where those are 0', () => {
    const row = [0.5, -2, 3.25, 1, -7];
    const sum = row.reduce((total, x) => total + Math.exp(x), 0);
    of(logSoftmax, ...row).forEach((y, i) => {
      expect(y).toBeCloseTo((row[i] ?? 0) - Math.log(sum), 6);
    });
    expect(of(logSoftmax, 1000, 1000)).toEqual([Math.fround(-Math.LN2), Math.fround(-Math.LN2)]);
    expect(of(logSoftmax, -1000, 0)).toEqual([-1000, 0]);
    expect(of(logSoftmax, Number.NEGATIVE_INFINITY, 0)).toEqual([Number.NEGATIVE_INFINITY, 0]);
  });

  it('is right for rows of any length', () => {
    for (const length of [1, 2, 3, 1000, 100_000]) {
      const [first] = of(logSoftmax, ...new Float32Array(length));
      expect(first).toBeCloseTo(-Math.log(length), 5);
    }
    expect(of(logSoftmax)).toEqual([]);
  });

  it('is all NaN for a row with a NaN or infinity, or without any finite number', () => {
    expect(of(logSoftmax, 1, Number.NaN, 3)).toEqual(NaNs);
    expect(of(logSoftmax, 1, Number.POSITIVE_INFINITY, 3)).toEqual(NaNs);
    expect(of(logSoftmax, ...Array(3).fill(Number.NEGATIVE_INFINITY))).toEqual(NaNs);
  });
});
