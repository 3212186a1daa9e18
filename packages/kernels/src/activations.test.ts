import { describe, expect, it } from 'vitest';
import { exp, relu, sigmoid, softmax, tanh } from './activations.ts';

/** Every 9973rd float32 by its bits: all exponents and both signs. */
const everywhere = new Float32Array(Uint32Array.from({ length: 430_650 }, (_, i) => i * 9973).buffer);

/** The distance from `value` to the exact result, in units in the last place of float32 there. */
function ulps(value: number, exact: number): number {
  if (Math.fround(exact) === value) return 0;
  const unit = Math.max(2 ** -149, 2 ** (Math.floor(Math.log2(Math.abs(exact))) - 23));
  return Math.abs(value - exact) / unit;
}

function worst(activation: (x: number) => number, exact: (x: number) => number): number {
  return everywhere.reduce(
    (max, x) => (Number.isNaN(x) ? max : Math.max(max, ulps(activation(x), exact(x)))),
    0,
  );
}

describe('against float64, everywhere', () => {
  it('exp errs by at most 1 ULP', () => {
    expect(worst(exp, Math.exp)).toBeLessThanOrEqual(1);
  });

  it('sigmoid errs by at most 2 ULP', () => {
    const exact = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
    expect(worst(sigmoid, exact)).toBeLessThanOrEqual(2);
  });

  it('tanh errs by at most 2 ULP', () => {
    expect(worst(tanh, Math.tanh)).toBeLessThanOrEqual(2);
  });
});

describe('at the ends', () => {
  it.each([
    [exp, [0, 1, 0, Infinity]],
    [sigmoid, [0, 0.5, 0, 1]],
    [tanh, [-0, -0, -1, 1]],
    [relu, [-0, 0, 0, Infinity]],
  ] as const)('%o', (activation, [zero, atZero, atMinusInfinity, atInfinity]) => {
    expect(activation(zero)).toBe(atZero);
    expect(activation(Number.NEGATIVE_INFINITY)).toBe(atMinusInfinity);
    expect(activation(Number.POSITIVE_INFINITY)).toBe(atInfinity);
    expect(activation(Number.NaN)).toBeNaN();
  });
});

describe('softmax', () => {
  function of(...row: number[]): number[] {
    const data = Float32Array.from(row);
    softmax(data, 0, data, 0, data.length);
    return [...data];
  }

  it('gives probabilities, however large the scores', () => {
    expect(of(1000, 1000)).toEqual([0.5, 0.5]);
    expect(of(-1000, 0)).toEqual([0, 1]);
    expect(of(1, 2, 3).reduce((sum, p) => sum + p)).toBeCloseTo(1, 6);
  });

  it('is all NaN for a row with a NaN', () => {
    expect(of(1, Number.NaN, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
