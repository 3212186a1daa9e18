/** A matrix from the bytes of its elements, in slices. */

import type { Matrix } from '@glassnet/core';
import type { Slices } from '../slices.ts';
import { type Datatype, fp32 } from './datatypes.ts';

/** About a millisecond of copying. */
const SLICE_NUMBERS = 512 * 1024;

/**
 * @param bytes as many as rows x cols elements take; float32 at an address that suits them are used as they are
 * @throws ArgumentError for bytes that the data type does not have
 */
export function* readBinary(
  bytes: Uint8Array,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  datatype: Datatype,
): Slices<Matrix> {
  const { buffer, byteOffset } = bytes;
  if (datatype === fp32 && byteOffset % fp32.size === 0 && buffer instanceof ArrayBuffer) {
    return { rows, cols, data: new Float32Array(buffer, byteOffset, rows * cols) };
  }
  const { size } = datatype;
  const data = new Float32Array(rows * cols);
  for (let first = 0; first < data.length; first += SLICE_NUMBERS) {
    if (first > 0) yield;
    const end = Math.min(first + SLICE_NUMBERS, data.length);
    datatype.readBinary(bytes.subarray(first * size, end * size), data.subarray(first, end));
  }
  return { rows, cols, data };
}
