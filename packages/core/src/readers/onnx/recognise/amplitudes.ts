/** How far a formula's numbers go: what counts as rounding of small ones is less than of large ones. */

import type { Block } from '../expressions/block.ts';
import { SPELLED_RANGE } from './sample.ts';

/** From the lowest to the highest of each column where x is not far; no more than 1, as most activations have. */
export function amplitudesOf(x: Block, y: Block): Float64Array {
  const rows = nearRows(x);
  return Float64Array.from({ length: y.cols }, (_, col) => {
    const numbers = rows.map((row) => y.data[row * y.cols + col] ?? Number.NaN);
    return Math.min(1, Math.max(...numbers) - Math.min(...numbers));
  });
}

/** The rows with numbers that people's nets have. */
export function nearRows(x: Block): number[] {
  return Array.from({ length: x.rows }, (_, row) => row).filter((row) => !isFar(x, row));
}

/** Whether formulas, as they are usually spelled, may overflow in this row where a layer does not. */
export function isFar({ cols, data }: Block, row: number): boolean {
  return data.subarray(row * cols, (row + 1) * cols).some((number) => Math.abs(number) > SPELLED_RANGE);
}
