/**
 * How W lies in WebAssembly memory: panels of 8 columns while there are 8, then one of 4 if there are 4, then
 * single columns; inside a panel, row after row. assembly/affine.ts reads it straight ahead, and nothing is padded.
 */

import type { Matrix } from '../../matrix.ts';

const PANELS = [8, 4, 1];

/** Writes `weights` into the equally long `target`, packed. */
export function pack({ rows, cols, data }: Matrix, target: Float32Array): void {
  let column = 0;
  let next = 0;
  for (const panel of PANELS) {
    for (; column + panel <= cols; column += panel) {
      for (let row = 0; row < rows; row++) {
        const from = row * cols + column;
        for (let j = 0; j < panel; j++) target[next++] = data[from + j]!;
      }
    }
  }
}
