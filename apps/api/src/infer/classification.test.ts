import { argmax, matrixOf } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns } from '../slices.ts';
import { classify } from './classification.ts';

const row = (...values: number[]) => matrixOf(1, values.length, Float32Array.from(values));
const classes = (values: number[], count: number, names?: string[]) =>
  inTurns(classify(row(...values), count, names));

describe('classification', () => {
  it('names the highest first, as the protocol has it', async () => {
    expect(await classes([1, 5, 10, 4], 2)).toEqual(['10:2', '5:1']);
    expect(await classes([1, 5, 10, 4], 2, ['fig', 'pickle', 'apple', 'kiwi'])).toEqual([
      '10:2:apple',
      '5:1:pickle',
    ]);
    expect(await classes([1, 5], 1, ['a:b'])).toEqual(['5:1']);
  });

  it('names all when there are fewer', async () => {
    expect(await classes([0.5, -0], 9)).toEqual(['0.5:0', '-0:1']);
    expect(await classes([], 3)).toEqual([]);
  });

  it('puts equal ones by index, and what is no number first', async () => {
    expect(await classes([2, 2, 1, 2], 3)).toEqual(['2:0', '2:1', '2:3']);
    expect(await classes([1, Number.POSITIVE_INFINITY, Number.NaN, Number.NEGATIVE_INFINITY], 4)).toEqual([
      'NaN:2',
      'Infinity:1',
      '1:0',
      '-Infinity:3',
    ]);
  });

  it('agrees with argmax in every row', async () => {
    const rows = fc.array(fc.tuple(fc.float(), fc.float(), fc.float()), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const scores = matrixOf(values.length, 3, Float32Array.from(values.flat()));
        const labels = await inTurns(classify(scores, 1));
        expect(labels.map((label) => Number(label.split(':')[1]))).toEqual(argmax(scores));
      }),
    );
  });
});
