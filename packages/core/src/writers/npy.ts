/**
 * Writes .npy, version 1.0: float32, little-endian, in C order. NumPy's `np.load` reads it.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import { checkMatrix, type Matrix } from '@glassnet/kernels/matrix';
import { npyStart } from './npy-start.ts';

/** @throws ShapeError when `data` does not hold rows x cols numbers */
export function writeNpy(matrix: Matrix): Uint8Array<ArrayBuffer> {
  checkMatrix(matrix, 'matrix');
  const { rows, cols, data } = matrix;
  const start = npyStart('<f4', [rows, cols]);
  const bytes = new Uint8Array(start.length + 4 * data.length);
  bytes.set(start);
  const view = new DataView(bytes.buffer, start.length);
  data.forEach((number, i) => {
    view.setFloat32(4 * i, number, true);
  });
  return bytes;
}
