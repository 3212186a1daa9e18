/** Many rows through a net, some at a time, so that the keys go on meanwhile and the work can be stopped. */

import type { Backend, Matrix, Net } from '@glassnet/core';
import type { Event } from '../state/reduce.ts';
import { quickRows } from '../state/work-size.ts';
import { breathe } from './breathe.ts';

export interface PredictedParts {
  readonly scores: Matrix;
  /** In the backend. */
  readonly milliseconds: number;
}

/** Gives the event for each part, told how much is done from 0 to 1; returns the scores of all. */
export async function* predictInParts(
  net: Net,
  x: Matrix,
  backend: Backend,
  eventOf: (share: number) => Event,
): AsyncGenerator<Event, PredictedParts> {
  const cols = net.outputSize ?? x.cols;
  const data = new Float32Array(x.rows * cols);
  const atOnce = quickRows(net);
  let milliseconds = 0;
  for (let first = 0; first < x.rows; first += atOnce) {
    const part = rowsOf(x, first, Math.min(x.rows, first + atOnce));
    const start = performance.now();
    const scores = await net.predict(part, { backend });
    milliseconds += performance.now() - start;
    data.set(scores.data, first * cols);
    yield eventOf((first + part.rows) / x.rows);
    await breathe();
  }
  return { scores: { rows: x.rows, cols, data }, milliseconds };
}

/** Of a matrix, without a copy. */
export function rowsOf({ cols, data }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols, data: data.subarray(from * cols, to * cols) };
}
