import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrices } from '../../fixtures/arbitrary-nets.ts';
import { argmax, matrix, Softmax, softmax } from '../index.ts';

describe('argmax', () => {
  it.each([
    ['the highest', [1, 3, 2], 1],
    ['the first of equals', [3, 3, 3], 0],
    ['a later one only if it is higher', [1, 5, 2, 5], 1],
    ['0 for 0 and -0', [-0, 0], 0],
    ['the first NaN', [1, Number.NaN, 9, Number.NaN], 1],
    ['the least negative', [-3, -1, -2], 1],
    ['infinity', [1, Number.POSITIVE_INFINITY], 1],
  ])('takes %s', (_what, row, expected) => {
    expect(argmax(matrix([row]))).toEqual([expected]);
  });

  it('gives one index for each row', () => {
    expect(
      argmax(
        matrix([
          [1, 2],
          [2, 1],
          [0, 0],
        ]),
      ),
    ).toEqual([1, 0, 0]);
    expect(argmax(matrix([]))).toEqual([]);
  });
});

describe('softmax', () => {
  it('gives the bits of the Softmax layer and leaves the scores alone', () => {
    fc.assert(
      fc.property(matrices(3, 5), (scores) => {
        const before = bitsOf(scores.data);
        expect(bitsOf(softmax(scores).data)).toEqual(bitsOf(new Softmax().forward(scores).data));
        expect(bitsOf(scores.data)).toEqual(before);
      }),
    );
  });

  it('makes probabilities whose order is that of the scores', () => {
    const score = fc.float({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 8 }), (row) => {
        const { data } = softmax(matrix([row]));
        expect(data.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
        const winner = argmax(matrix([row]))[0]!;
        expect(data[winner]).toBe(Math.max(...data));
      }),
    );
  });
});
