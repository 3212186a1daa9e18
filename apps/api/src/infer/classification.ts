/**
 * The classification extension: instead of scores the highest of them, each as text "value:index:label".
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_classification.md
 */

import type { Matrix } from '@glassnet/core';
import type { Slices } from '../slices.ts';

const SLICE_NUMBERS = 8 * 1024;

/**
 * The `count` highest of each row, highest first, or all when a row has fewer; row after row. Ties go to the lowest index;
 * a NaN counts as the highest, as in argmax.
 *
 * @param classes the name of each index; where it has none, the text ends with the index
 */
export function* classify(
  { rows, cols, data }: Matrix,
  count: number,
  classes: readonly string[] = [],
): Slices<string[]> {
  const labels: string[] = [];
  let pause = SLICE_NUMBERS;
  for (let row = 0; row < rows; row++) {
    const values = data.subarray(row * cols, (row + 1) * cols);
    for (const index of highest(values, count)) labels.push(label(values[index] ?? 0, index, classes[index]));
    if (row * cols < pause) continue;
    pause += SLICE_NUMBERS;
    yield;
  }
  return labels;
}

function highest(values: Float32Array, count: number): number[] {
  const indexes = Array.from(values, (_, index) => index);
  return indexes.sort((a, b) => fromHighest(values[a] ?? 0, values[b] ?? 0) || a - b).slice(0, count);
}

function fromHighest(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return Number(b > a) - Number(b < a);
}

function label(value: number, index: number, name: string | undefined): string {
  const digits = Object.is(value, -0) ? '-0' : String(value);
  return name === undefined ? `${digits}:${index}` : `${digits}:${index}:${name}`;
}
