/** A run so long that others would wait for it: some rows at a time, and between them everybody else's turn. */

import type { Matrix } from '@glassnet/core';
import type { Backend } from '@glassnet/kernels';
import type { ServedModel } from '../models/served-model.ts';
import { othersTurn } from '../slices.ts';
import type { Ran } from './call-queue.ts';
import { CollectedRows } from './collected-rows.ts';

/** Multiplications, or numbers to copy, of a run that is over before anybody could mind. */
const SMALL_WORK = 2_000_000;
/** Numbers that go into a backend at once: it copies them on this thread. */
const MOST_NUMBERS = 1_000_000;
/** How long a slice should take. */
const SHORT_MILLISECONDS = 1.5;
const LONG_MILLISECONDS = 4;

export function isLong(model: ServedModel, x: Matrix): boolean {
  return x.rows > 1 && x.rows * workOfRow(model, x) > SMALL_WORK;
}

export async function runLong(model: ServedModel, x: Matrix, backend: Backend): Promise<Ran> {
  const { net, statistics } = model;
  const start = performance.now();
  const scores = new CollectedRows(x.rows);
  await inRowSlices(model, x, async (part) => scores.add(await net.predict(part, { backend })));
  const milliseconds = performance.now() - start;
  statistics.ran(x.rows, milliseconds);
  return { scores: scores.matrix, milliseconds, queueMilliseconds: 0 };
}

/** Gives rows of x after rows of x to `run`, as many as fit in a few milliseconds, which it finds out on the way. */
export async function inRowSlices(
  model: ServedModel,
  x: Matrix,
  run: (part: Matrix) => Promise<void>,
): Promise<void> {
  const most = Math.max(1, Math.floor(MOST_NUMBERS / Math.max(1, x.cols)));
  let rows = Math.min(most, Math.ceil(SMALL_WORK / workOfRow(model, x)));
  let first = 0;
  do {
    const part = rowsOf(x, first, Math.min(first + rows, x.rows));
    const start = performance.now();
    await run(part);
    const milliseconds = performance.now() - start;
    first += part.rows;
    if (milliseconds < SHORT_MILLISECONDS) rows = Math.min(most, 2 * rows);
    if (milliseconds > LONG_MILLISECONDS) rows = Math.max(1, Math.floor(rows / 2));
    if (first < x.rows) await othersTurn();
  } while (first < x.rows);
}

function rowsOf({ cols, data }: Matrix, first: number, end: number): Matrix {
  return { rows: end - first, cols, data: data.subarray(first * cols, end * cols) };
}

function workOfRow({ work }: ServedModel, { cols }: Matrix): number {
  return Math.max(1, work + cols);
}
