/**
 * How W lies in WebAssembly memory: panels of 16 columns while there are 16, then one of 8 if there are 8, then of 4,
 * the last filled up with zeros; inside a panel, row after row. assembly/affine.ts reads it straight ahead.
 */

import type { Matrix } from '../../matrix.ts';
import type { Kernel } from './compile.ts';
import type { Heap } from './heap.ts';

const NARROWEST = 4;
/** What of W lies in memory as it came, at a time. */
const STAGE_BYTES = 256 * 1024;

/** Bytes of a packed matrix: its columns are filled up to whole panels. */
export function packedBytes({ rows, cols }: Matrix): number {
  return 4 * rows * NARROWEST * Math.ceil(cols / NARROWEST);
}

/** Bytes of the place where W waits to be packed. */
export function stageBytes(weights: Matrix): number {
  return 4 * stagedRows(weights) * weights.cols;
}

/** Writes `weights`, packed, to `target`, by way of `stage`. */
export function pack(kernel: Kernel, heap: Heap, weights: Matrix, stage: number, target: number): void {
  const { rows, cols, data } = weights;
  const most = stagedRows(weights);
  for (let first = 0; first < rows; first += most) {
    const some = Math.min(most, rows - first);
    heap.floats.set(data.subarray(first * cols, (first + some) * cols), stage / 4);
    kernel.pack(first, some, rows, cols, stage, target);
  }
}

function stagedRows({ rows, cols }: Matrix): number {
  return Math.min(rows, Math.max(1, Math.floor(STAGE_BYTES / (4 * Math.max(1, cols)))));
}
