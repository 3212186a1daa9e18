/**
 * How W lies in WebAssembly memory: panels of 16 columns while there are 16, then one of 8 if there are 8, then of 4,
 * the last filled up with zeros; inside a panel, row after row. assembly/affine.ts reads it straight ahead.
 */

import type { Matrix } from '../../matrix.ts';

const WIDEST = 16;
const NARROWEST = 4;

/** Numbers that a packed matrix takes: its columns are filled up to whole panels. */
export function packedLength({ rows, cols }: Matrix): number {
  return rows * NARROWEST * Math.ceil(cols / NARROWEST);
}

/** Writes `weights`, packed, into `target`, which is `packedLength` long. */
export function pack({ rows, cols, data }: Matrix, target: Float32Array): void {
  let next = 0;
  for (let column = 0; column < cols; ) {
    const panel = panelWidth(cols - column);
    const width = Math.min(panel, cols - column);
    if (width < panel) target.fill(0, next, next + rows * panel);
    for (let row = 0; row < rows; row++) {
      const from = row * cols + column;
      for (let j = 0; j < width; j++) target[next + j] = data[from + j]!;
      next += panel;
    }
    column += panel;
  }
}

/** The widest panel for so many columns. */
function panelWidth(columns: number): number {
  if (columns >= WIDEST) return WIDEST;
  return columns >= 8 ? 8 : NARROWEST;
}
