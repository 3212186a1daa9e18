/** How fine a map of a net is: as fine as can be kept up with. */

import type { Net } from '@glassnet/core';

/** Cells of a map, across and down. */
export const MAP_CELLS = 256;

export interface MapSize {
  /** Across and down. */
  readonly cells: number;
  /** Lines that are computed at one go. */
  readonly lines: number;
}

const FEWEST_CELLS = 16;
/** Multiplications for a whole map, and for one go: a few thousandths of a second in plain JavaScript. */
const MOST_WORK = 5e8;
const WORK_AT_ONE_GO = 4e5;

export function mapSize(net: Net): MapSize {
  const work = workOf(net);
  let cells = MAP_CELLS;
  while (cells > FEWEST_CELLS && cells * cells * work > MOST_WORK) cells /= 2;
  const lines = Math.min(cells, Math.max(1, Math.floor(WORK_AT_ONE_GO / (cells * work))));
  return { cells, lines };
}

/** Multiplications of one row, and the numbers that go in. */
function workOf({ steps, inputSize = 1 }: Net): number {
  return steps.reduce(
    (sum, step) => sum + (step.kind === 'affine' ? step.weights.data.length : 0),
    inputSize,
  );
}
