/**
 * How an .npy file begins, version 1.0, before its numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

/** \x93NUMPY, version 1.0 */
const START = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGNMENT = 64;

/**
 * The header of an array in the order of C. `descr` is NumPy's name for its numbers, such as `<f4`. It has as many bytes
 * for any number of rows: one that is not known yet can be filled in when it is.
 */
export function npyStart(descr: string, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const headerStart = START.length + 2;
  const length = Math.ceil((headerStart + header.length + 1) / ALIGNMENT) * ALIGNMENT;
  const bytes = new Uint8Array(length);
  bytes.set(START);
  new DataView(bytes.buffer).setUint16(START.length, length - headerStart, true);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - headerStart - 1)}\n`), headerStart);
  return bytes;
}
