/** What the scores of many rows say together: decisions, how sure they are, and how many of them are right. */

import { ArgumentError, ShapeError } from '@glassnet/kernels/errors';
import type { Matrix } from '@glassnet/kernels/matrix';
import { argmax } from './scores.ts';

export interface BatchSummary {
  /** For each row the column of its highest score: the predicted class. */
  readonly predicted: Uint32Array;
  /** For each row its highest score. */
  readonly highest: Float32Array;
  /** For each row how far its highest score is above the second; infinite where there is but one, NaN with a NaN. */
  readonly margins: Float32Array;
  /** Undefined where the true classes are not known. */
  readonly truth: Truth | undefined;
}

/** The predictions held against what is true. */
export interface Truth {
  readonly classes: ArrayLike<number>;
  /** Rows predicted right. */
  readonly right: number;
  /** Of all rows, between 0 and 1; NaN of none. */
  readonly accuracy: number;
  /** `confusion[t][p]`: rows of class t that were predicted as p. */
  readonly confusion: readonly (readonly number[])[];
}

/**
 * @throws ShapeError when there are not as many true classes as rows, ArgumentError when one of them is no class of
 * the net
 */
export function summarize(scores: Matrix, trueClasses?: ArrayLike<number>): BatchSummary {
  const predicted = Uint32Array.from(argmax(scores));
  const highest = new Float32Array(scores.rows);
  const margins = new Float32Array(scores.rows);
  predicted.forEach((best, row) => {
    const own = scores.data.subarray(row * scores.cols, (row + 1) * scores.cols);
    highest[row] = own[best] ?? Number.NaN;
    margins[row] = (own[best] ?? Number.NaN) - secondHighest(own, best);
  });
  const truth = trueClasses && truthOf(predicted, trueClasses, scores.cols);
  return { predicted, highest, margins, truth };
}

/** The rows from the highest score to the lowest; NaN before all others, equal ones in their order. */
export function orderByScore({ highest }: BatchSummary): Uint32Array {
  return orderBy(highest, (a, b) => b - a);
}

/** The rows from the least margin to the greatest, so that the doubtful come first; NaN before all others. */
export function orderByMargin({ margins }: BatchSummary): Uint32Array {
  return orderBy(margins, (a, b) => a - b);
}

function orderBy(values: Float32Array, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from(values.keys()).sort((i, j) => {
    const [a = Number.NaN, b = Number.NaN] = [values[i], values[j]];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a)) || i - j;
    return (a === b ? 0 : compare(a, b)) || i - j;
  });
}

/** NaN when one of them is. */
function secondHighest(scores: Float32Array, best: number): number {
  let second = Number.NEGATIVE_INFINITY;
  scores.forEach((score, i) => {
    if (i !== best) second = Math.max(second, score);
  });
  return second;
}

function truthOf(predicted: Uint32Array, classes: ArrayLike<number>, count: number): Truth {
  if (classes.length !== predicted.length) {
    throw new ShapeError(
      `expected ${predicted.length} true classes, one for each row, got ${classes.length}`,
    );
  }
  const confusion = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  let right = 0;
  predicted.forEach((found, row) => {
    const counts = confusion[classes[row] ?? -1];
    if (counts === undefined) throw new ArgumentError(notAClass(row, classes[row], count));
    counts[found] = (counts[found] ?? 0) + 1;
    if (found === classes[row]) right++;
  });
  return { classes, right, accuracy: right / predicted.length, confusion };
}

function notAClass(row: number, received: number | undefined, count: number): string {
  return `row ${row}: expected a class from 0 to ${count - 1}, as the net has ${count} scores, got ${received}`;
}
