/** The numbers on which a formula is held against layers. */

import type { Block } from '../expressions/block.ts';

/** Close to 0, where activations bend, in their tails, and where only their limits are left. */
const points = [
  0, 0.01, -0.01, 0.1, -0.1, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75, 1, -1, 1.3, -1.3, 1.6, -1.6, 2, -2, 2.4, -2.4,
  2.9, -2.9, 3.3, -3.3, 4, -4, 5, -5, 6.5, -6.5, 8, -8, 12, -12, 19, -19, 25, -25,
];

/** Beyond, formulas as they are usually spelled overflow where a layer does not. */
export const SPELLED_RANGE = 30;
const farPoints = [1e3, -1e3, 1e4, -1e4];

/** Rows whose numbers differ little: there the epsilon of a normalization is felt. */
const narrowings = [1e-2, 1e-3, 1e-4];

/** One row of so many is enough for what is like another. */
const EVERY = 7;

/** How far to the side of a threshold is still on its side. */
const SIDE = 0.01;

/**
 * Each column has each point in some row, and each row many points. Beside the usual ones there are those around the
 * constants of the formula, which may be thresholds.
 */
export function sampleOf(width: number, scalars: readonly number[]): Block {
  const all = [...points, ...farPoints, ...pointsAround(scalars)];
  const equal = [1, -1].map((number) => rowOf(width, () => number));
  const near = points.map((_, row) => rowOf(width, (col) => points[(row + 5 * col) % points.length] ?? 0));
  const narrow = narrowings.map((factor) =>
    rowOf(width, (col) => factor * (points[(5 * col) % points.length] ?? 0)),
  );
  const far = all.map((_, row) => rowOf(width, (col) => all[(row + col) % all.length] ?? 0));
  return blockOf([...equal, ...near, ...narrow, ...far], width);
}

/** A few rows of each kind, where it is known what to look for. */
export function fewRowsOf({ rows, cols, data }: Block): Block {
  const some = Array.from({ length: rows }, (_, row) => data.subarray(row * cols, (row + 1) * cols));
  return blockOf(
    some.filter((_, row) => row < 2 || row % EVERY === 0),
    cols,
  );
}

function blockOf(rows: readonly Float64Array[], cols: number): Block {
  const data = new Float64Array(rows.length * cols);
  for (const [row, numbers] of rows.entries()) data.set(numbers, row * cols);
  return { rows: rows.length, cols, data };
}

/** Each of them, what lies on either side, and what lies between two. */
function pointsAround(scalars: readonly number[]): number[] {
  const sorted = [...new Set(scalars)].sort((a, b) => a - b);
  const around = sorted.flatMap((c, i) => {
    const side = SIDE * (1 + Math.abs(c));
    return [c, c - side, c + side, (c + (sorted[i + 1] ?? c)) / 2];
  });
  return [...new Set(around)].filter((point) => Number.isFinite(Math.fround(point)));
}

function rowOf(width: number, number: (col: number) => number): Float64Array {
  return Float64Array.from({ length: width }, (_, col) => Math.fround(number(col)));
}
