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

/** How far to the side of a threshold is still on its side. */
const SIDE = 0.01;

/**
 * Each column has each point in some row, and each row many points. Beside the usual ones there is one on either side of
 * every constant of the formula, which may be a threshold.
 */
export function sampleOf(width: number, scalars: readonly number[]): Block {
  const sides = scalars.flatMap((c) => [c - SIDE * (1 + Math.abs(c)), c + SIDE * (1 + Math.abs(c))]);
  const all = [
    ...points,
    ...farPoints,
    ...new Set(sides.filter((side) => Number.isFinite(Math.fround(side)))),
  ];
  const far = all.map((_, row) => rowOf(width, (col) => all[(row + col) % all.length] ?? 0));
  const near = points.map((_, row) => rowOf(width, (col) => points[(row + 5 * col) % points.length] ?? 0));
  const narrow = narrowings.map((factor) =>
    rowOf(width, (col) => factor * (points[(5 * col) % points.length] ?? 0)),
  );
  const rows = [...near, ...far, ...narrow];
  const data = new Float64Array(rows.length * width);
  for (const [row, numbers] of rows.entries()) data.set(numbers, row * width);
  return { rows: rows.length, cols: width, data };
}

function rowOf(width: number, number: (col: number) => number): Float64Array {
  return Float64Array.from({ length: width }, (_, col) => Math.fround(number(col)));
}
