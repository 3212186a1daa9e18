/**
 * Reads .npy, the file of one NumPy array, in its versions 1.0, 2.0 and 3.0.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { ModelFormatError } from '../errors.ts';
import { matrixShape } from '../matrix-shape.ts';
import type { Net } from '../net.ts';
import { Budget, mostHeaderBytes, showSizes } from './budget.ts';
import { npyFormat } from './npy/npy-format.ts';
import { npyStartLength, readNpyHeader } from './npy/npy-start.ts';
import { readTexts, textLength } from './npy/npy-texts.ts';
import { fortranStrides, inOrderOfC } from './npy/strides.ts';
import { type Numbers, numbersOf, roundToFloat32 } from './number-formats.ts';

/** Numbers in C order: the last index moves fastest. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

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
  const start = npyStartLength(bytes);
  const { descr, shape, fortranOrder } = readNpyHeader(bytes.subarray(0, start));
  const littleEndian = !descr.startsWith('>');
  const length = textLength(descr);
  const format = length === undefined ? npyFormat(descr) : undefined;
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
  return { shape, data: fortranOrder ? inOrderOfC(data, shape, fortranStrides(shape)) : data };
}
