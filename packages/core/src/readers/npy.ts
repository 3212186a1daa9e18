/**
 * Reads .npy, the file of one NumPy array, in its versions 1.0, 2.0 and 3.0.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { ModelFormatError } from '../errors.ts';
import { type NpyHeader, parseNpyHeader } from './npy-header.ts';
import { type NumberFormat, numberFormats } from './number-formats.ts';

/** Numbers in C order: the last index moves fastest. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
}

/** \x93NUMPY */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** By the end of `descr`, behind the byte order. */
const formats = new Map<string, NumberFormat>(Object.entries(numberFormats));

/**
 * An array of floats, whole numbers or booleans of any shape. float32 stays float32; all others become float64.
 *
 * @throws ModelFormatError
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const { header, start } = readHeader(bytes);
  const { format, littleEndian } = formatOf(header.descr);
  const { shape } = header;
  const count = shape.reduce((product, size) => product * size, 1);
  const body = bytes.subarray(start);
  if (count * format.bytes !== body.length) {
    throw new ModelFormatError(
      `.npy: shape (${shape.join(', ')}) of "${header.descr}" needs ${count * format.bytes} bytes, the file has ${body.length}`,
    );
  }
  const data = format === numberFormats.f4 ? new Float32Array(count) : new Float64Array(count);
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  for (let i = 0; i < count; i++) {
    const place = header.fortranOrder ? fortranPlace(i, shape, count) : i;
    data[i] = format.read(view, place * format.bytes, littleEndian);
  }
  return { shape, data };
}

/**
 * An array of two dimensions, or of one as a single row, rounded to float32.
 *
 * @throws ModelFormatError
 */
export function readNpyMatrix(bytes: Uint8Array): Matrix {
  const { shape, data } = readNpy(bytes);
  const [rows, cols] = shape.length === 1 ? [1, shape[0]] : shape;
  if (rows === undefined || cols === undefined || shape.length > 2) {
    throw new ModelFormatError(`.npy: expected (rows, columns) or one row, got shape (${shape.join(', ')})`);
  }
  if (cols === 0) throw new ModelFormatError(`.npy: a row needs a number, got shape (${shape.join(', ')})`);
  return { rows, cols, data: data instanceof Float32Array ? data : Float32Array.from(data) };
}

function readHeader(bytes: Uint8Array): { header: NpyHeader; start: number } {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new ModelFormatError('not an .npy file: it does not start with \\x93NUMPY');
  }
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3) {
    throw new ModelFormatError(`.npy version ${version}: expected 1, 2 or 3`);
  }
  const lengthBytes = version === 1 ? 2 : 4;
  const headerStart = 8 + lengthBytes;
  if (bytes.length < headerStart) throw truncated(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = headerStart + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (bytes.length < start) throw truncated(bytes);
  const text = new TextDecoder().decode(bytes.subarray(headerStart, start));
  return { header: parseNpyHeader(text), start };
}

function truncated(bytes: Uint8Array): ModelFormatError {
  return new ModelFormatError(`.npy: the file ends within its header, after ${bytes.length} bytes`);
}

function formatOf(descr: string): { format: NumberFormat; littleEndian: boolean } {
  const order = descr.slice(0, 1);
  const format = formats.get(descr.slice(1));
  if (format === undefined || !'<>|='.includes(order) || (order === '|' && format.bytes > 1)) {
    throw new ModelFormatError(
      `.npy of "${descr}": expected one of ${[...formats.keys()].join(', ')} after < or >`,
    );
  }
  return { format, littleEndian: order !== '>' };
}

/** Where element `index` of C order lies in Fortran order, in which the first index moves fastest. */
function fortranPlace(index: number, shape: readonly number[], count: number): number {
  let rest = index;
  let stride = count;
  let place = 0;
  for (const size of shape.toReversed()) {
    stride /= size;
    place += (rest % size) * stride;
    rest = Math.floor(rest / size);
  }
  return place;
}
