import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError, RandomState, randn } from './index.ts';

describe('RandomState', () => {
  it('gives the float32 of the numbers of np.random.seed(0); np.random.randn(5)', () => {
    const expected = [
      1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675,
    ];
    expect(new RandomState(0).randn(5)).toEqual(Float32Array.from(expected));
  });

  it.each([
    [1, 1.6243453636632417],
    [42, 0.4967141530112327],
    [2 ** 32 - 1, 0.6484086742306527],
  ])('takes seed %i as NumPy does', (seed, first) => {
    expect(new RandomState(seed).randn(1)[0]).toBe(Math.fround(first));
  });

  it('gives the same numbers however they are asked for: the second of a pair is kept', () => {
    const sizes = fc.array(fc.nat(7), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(2 ** 32 - 1), (parts, seed) => {
        const random = new RandomState(seed);
        const together = parts.flatMap((size) => [...random.randn(size)]);
        expect(together).toEqual([...new RandomState(seed).randn(together.length)]);
      }),
    );
  });

  it('draws other numbers each time without a seed', () => {
    expect(new RandomState().randn(4)).not.toEqual(new RandomState().randn(4));
  });

  it('looks like a standard normal distribution', () => {
    const numbers = new RandomState(7).randn(100_000);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])('refuses seed %d', (seed) => {
    expect(() => new RandomState(seed)).toThrow(ArgumentError);
    expect(() => new RandomState(seed)).toThrow(`from 0 to 4294967295, got ${seed}`);
  });

  it.each([-1, 0.5, 2 ** 40, Number.NaN])('refuses size %d', (size) => {
    expect(() => new RandomState(0).randn(size)).toThrow(ArgumentError);
  });
});

describe('randn', () => {
  it('fills a matrix row by row', () => {
    const x = randn(2, 3, new RandomState(5));
    expect(x).toEqual({ rows: 2, cols: 3, data: new RandomState(5).randn(6) });
  });

  it('makes empty matrices as NumPy does', () => {
    expect(randn(0, 3)).toEqual({ rows: 0, cols: 3, data: new Float32Array(0) });
  });

  it.each([
    [-1, 2],
    [2, 1.5],
    [2 ** 20, 2 ** 20],
  ])('refuses (%d, %d)', (rows, cols) => {
    expect(() => randn(rows, cols)).toThrow(ArgumentError);
  });
});
