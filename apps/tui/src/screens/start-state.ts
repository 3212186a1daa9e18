/** What the screen shows in its first second. */

import type { Matrix, Net } from '@glassnet/core';
import { chooseBackend } from '@glassnet/kernels';
import { missingBackends } from '../backends.ts';
import type { ScreenState } from './state.ts';

/** The input of the lesson. */
const LESSON = [1, -0.5];

/** The row that a net of two inputs starts with is the lesson's; for others, the first of its own rows, or zeros. */
export function startState(net: Net, rows: Matrix | undefined): ScreenState {
  const inputs = net.inputSize ?? LESSON.length;
  return {
    x: inputs === LESSON.length ? LESSON : firstRow(rows, inputs),
    selected: 0,
    backend: chooseBackend(net.steps, 1).name,
    missing: missingBackends(),
    skipped: [],
  };
}

function firstRow(rows: Matrix | undefined, inputs: number): number[] {
  return Array.from({ length: inputs }, (_, i) => rows?.data[i] ?? 0);
}
