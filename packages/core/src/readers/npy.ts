/**
 * Reads .npy, the file of one NumPy array, in its versions 1.0, 2.0 and 3.0.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { ModelFormatError } from '../errors.ts';
import { matrixShape } from '../matrix-shape.ts';
import type { Net } from '../net.ts';
import { beginsWith } from './begins-with.ts';
import { Budget, mostHeaderBytes, showSizes } from './budget.ts';
import { type NpyHeader, parseNpyHeader } from './npy-header.ts';
import { readTexts, textLength } from './npy-texts.ts';
import {
  type NumberFormat,
  type Numbers,
  numberFormats,
  numbersOf,
  roundToFloat32,
} from './number-formats.ts';
import { fortranStrides, inOrderOfC } from './strides.ts';

/** Numbers in C order: the last index moves fastest. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

const MAGIC = '\x93NUMPY';
/** np.load refuses longer ones, too. */
const MOST_HEADER_BYTES = 10_000;

/** By the end of `descr`, behind the byte order. */
const formats = new Map<string, NumberFormat>(Object.entries(numberFormats));

/**
 * An array of floats, whole numbers or booleans of any shape. float32 stays float32; all others become float64.
 *
 * @throws ModelFormatError
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const array = readNpyArray(bytes, new Budget());
  if ('data' in array) return array;
  throw new ModelFormatError('.npy: expected numbers, got text');
}

/**
 * The rows of an array: of two dimensions, of one as a single row, or of the shape that the net says its inputs have
 * before they are flattened; rounded to float32.
 *
 * @throws ModelFormatError; ShapeError when the array does not fit the net
 */
export function readNpyMatrix(bytes: Uint8Array, net?: Net): Matrix {
  const { shape, data } = readNpy(bytes);
  return { ...matrixShape(shape, net), data: roundToFloat32(data, '.npy') };
}

/** An array of numbers or of texts. @throws ModelFormatError */
export function readNpyArray(bytes: Uint8Array, budget: Budget): NpyArray | readonly string[] {
  const { header, start } = readHeader(bytes);
  const { descr, shape } = header;
  const littleEndian = !descr.startsWith('>');
  const length = textLength(descr);
  const format = length === undefined ? formatOf(descr) : undefined;
  const count = budget.take(shape, '.npy');
  const needed = count * (format?.bytes ?? 4 * (length ?? 0));
  const body = bytes.subarray(start);
  if (needed !== body.length) {
    throw new ModelFormatError(
      `.npy: shape (${showSizes(shape)}) of "${descr}" needs ${needed} bytes, the file has ${body.length}`,
    );
  }
  if (format === undefined && needed > mostHeaderBytes) {
    throw new ModelFormatError(`.npy: ${needed} bytes of text, expected at most ${mostHeaderBytes}`);
  }
  if (format === undefined) return readTexts(body, count, littleEndian);
  const data = numbersOf(format, body, littleEndian);
  return { shape, data: header.fortranOrder ? inOrderOfC(data, shape, fortranStrides(shape)) : data };
}

function readHeader(bytes: Uint8Array): { header: NpyHeader; start: number } {
  if (!beginsWith(bytes, MAGIC)) {
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
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MOST_HEADER_BYTES) {
    throw new ModelFormatError(`.npy: a header of ${length} bytes, expected at most ${MOST_HEADER_BYTES}`);
  }
  const start = headerStart + length;
  if (bytes.length < start) throw truncated(bytes);
  const text = new TextDecoder().decode(bytes.subarray(headerStart, start));
  return { header: parseNpyHeader(text), start };
}

function truncated(bytes: Uint8Array): ModelFormatError {
  return new ModelFormatError(`.npy: the file ends within its header, after ${bytes.length} bytes`);
}

function formatOf(descr: string): NumberFormat {
  const order = descr.slice(0, 1);
  const format = formats.get(descr.slice(1));
  if (format !== undefined && ('<>='.includes(order) || (order === '|' && format.bytes === 1))) return format;
  if (descr === '|O') {
    throw new ModelFormatError(
      '.npy of Python objects, which only Python can read: save numbers, or text by .astype(str)',
    );
  }
  throw new ModelFormatError(
    `.npy of "${descr}": expected one of ${[...formats.keys()].join(', ')}, U after < or >`,
  );
}
