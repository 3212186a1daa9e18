/** How large everything is when steps run on rows of a given width, and how a batch is cut into chunks of rows. */

import { type Step, widths } from './step.ts';

/** Bytes of one chunk of the widest layer: with its neighbour it stays in the second-level cache. */
const CHUNK_BYTES = 256 * 1024;
/** Chunks are whole numbers of these rows, so that a register tile of 2, 3, 4 or 5 rows leaves none over. */
const TILED_ROWS = 60;
const LEAST_CHUNK_ROWS = 4;

export interface Sizing {
  /** Columns that go in. */
  readonly inputs: number;
  /** Columns after each step. */
  readonly widths: readonly number[];
  /** Columns that come out. */
  readonly outputs: number;
  /** The widest output that only the next step sees; 0 for a single step. */
  readonly widestBetween: number;
  /** Rows that go through all the steps together, so that what passes between two steps stays in cache. */
  readonly chunkRows: number;
}

export function sizing(steps: readonly Step[], inputs: number): Sizing {
  const all = widths(steps, inputs);
  const widest = Math.max(1, inputs, ...all);
  return {
    inputs,
    widths: all,
    outputs: all.at(-1) ?? inputs,
    widestBetween: Math.max(0, ...all.slice(0, -1)),
    chunkRows: chunkRows(widest),
  };
}

function chunkRows(widest: number): number {
  const rows = Math.floor(CHUNK_BYTES / (4 * widest));
  return rows < TILED_ROWS ? Math.max(LEAST_CHUNK_ROWS, rows) : rows - (rows % TILED_ROWS);
}
