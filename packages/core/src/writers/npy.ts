/**
 * Writes .npy, version 1.0: float32, little-endian, in C order. NumPy's `np.load` reads it.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import { checkMatrix, type Matrix } from '@glassnet/kernels/matrix';

/** \x93NUMPY, version 1.0 */
const START = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGNMENT = 64;

/** @throws ShapeError when `data` does not hold rows x cols numbers */
export function writeNpy(matrix: Matrix): Uint8Array<ArrayBuffer> {
  checkMatrix(matrix, 'matrix');
  const { rows, cols, data } = matrix;
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${cols}), }`;
  const headerStart = START.length + 2;
  const start = Math.ceil((headerStart + header.length + 1) / ALIGNMENT) * ALIGNMENT;
  const bytes = new Uint8Array(start + 4 * data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(START);
  view.setUint16(START.length, start - headerStart, true);
  bytes.set(new TextEncoder().encode(`${header.padEnd(start - headerStart - 1)}\n`), headerStart);
  data.forEach((number, i) => {
    view.setFloat32(start + 4 * i, number, true);
  });
  return bytes;
}
