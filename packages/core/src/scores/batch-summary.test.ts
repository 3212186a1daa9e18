import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArgumentError, type Matrix, matrix, ShapeError } from '../index.ts';
import { orderByMargin, orderByScore, summarize } from './batch-summary.ts';

const scores = matrix([
  [1, 3, 2],
  [5, 0, 4.5],
  [0, 0, 9],
  [7, 7, 1],
]);

const anyScores: fc.Arbitrary<Matrix> = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.float(), { minLength: rows * cols, maxLength: rows * cols })
      .map((values) => ({ rows, cols, data: Float32Array.from(values) })),
  );

describe('summarize', () => {
  test('gives the class, the score and the margin of each row', () => {
    const { predicted, highest, margins, truth } = summarize(scores);
    expect([...predicted]).toEqual([1, 0, 2, 0]);
    expect([...highest]).toEqual([3, 5, 9, 7]);
    expect([...margins]).toEqual([1, 0.5, 9, 0]);
    expect(truth).toBeUndefined();
  });

  test('a single score has nothing beside it', () => {
    expect([...summarize(matrix([[1], [Number.NaN]])).margins]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });

  test('holds the predictions against what is true', () => {
    const { truth } = summarize(scores, [1, 2, 2, 1]);
    expect(truth).toMatchObject({ right: 2, accuracy: 0.5 });
    expect(truth?.confusion).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
    ]);
  });

  test('says nothing of no rows', () => {
    expect(summarize({ rows: 0, cols: 2, data: new Float32Array(0) }, []).truth).toMatchObject({
      right: 0,
      accuracy: Number.NaN,
    });
  });

  test('refuses classes that do not fit, and says which', () => {
    expect(() => summarize(scores, [1, 2])).toThrow(ShapeError);
    expect(() => summarize(scores, [1, 2])).toThrow('expected 4 true classes');
    expect(() => summarize(scores, [1, 2, 3, 0])).toThrow(ArgumentError);
    expect(() => summarize(scores, [1, 2, 3, 0])).toThrow('row 2: expected a class from 0 to 2');
    expect(() => summarize(scores, [0, 0, 0, 0.5])).toThrow('got 0.5');
  });

  test('every row is counted once', () => {
    const classed = anyScores.chain((scores) =>
      fc.record({
        scores: fc.constant(scores),
        classes: fc.array(fc.nat(scores.cols - 1), { minLength: scores.rows, maxLength: scores.rows }),
      }),
    );
    fc.assert(
      fc.property(classed, ({ scores, classes }) => {
        const { confusion, right } = summarize(scores, classes).truth!;
        expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(scores.rows);
        expect(confusion.reduce((sum, counts, i) => sum + counts[i]!, 0)).toBe(right);
      }),
    );
  });
});

describe('the orders', () => {
  test('by score the highest first, by margin the most doubtful', () => {
    const summary = summarize(scores);
    expect([...orderByScore(summary)]).toEqual([2, 3, 1, 0]);
    expect([...orderByMargin(summary)]).toEqual([3, 1, 0, 2]);
  });

  test('name every row once, NaN before all others', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const summary = summarize(scores);
        for (const [order, keys, sign] of [
          [orderByScore(summary), summary.highest, -1],
          [orderByMargin(summary), summary.margins, 1],
        ] as const) {
          expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: scores.rows }, (_, i) => i));
          const sorted = Array.from(order, (row) => sign * keys[row]!);
          const numbers = sorted.filter((key) => !Number.isNaN(key));
          expect(sorted.slice(sorted.length - numbers.length)).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
