/** How numbers lie in a file. */

import { ModelFormatError } from '../errors.ts';

export interface NumberFormat {
  readonly bytes: number;
  /** The number at `offset`, in float64. */
  readonly read: (view: DataView, offset: number, littleEndian: boolean) => number;
}

const f2: NumberFormat = {
  bytes: 2,
  read: (view, offset, littleEndian) => float16(view.getUint16(offset, littleEndian)),
};
const f4: NumberFormat = {
  bytes: 4,
  read: (view, offset, littleEndian) => view.getFloat32(offset, littleEndian),
};
const f8: NumberFormat = {
  bytes: 8,
  read: (view, offset, littleEndian) => view.getFloat64(offset, littleEndian),
};
const i1: NumberFormat = { bytes: 1, read: (view, offset) => view.getInt8(offset) };
const i2: NumberFormat = {
  bytes: 2,
  read: (view, offset, littleEndian) => view.getInt16(offset, littleEndian),
};
const i4: NumberFormat = {
  bytes: 4,
  read: (view, offset, littleEndian) => view.getInt32(offset, littleEndian),
};
const i8: NumberFormat = {
  bytes: 8,
  read: (view, offset, littleEndian) => Number(view.getBigInt64(offset, littleEndian)),
};
const u1: NumberFormat = { bytes: 1, read: (view, offset) => view.getUint8(offset) };
const u2: NumberFormat = {
  bytes: 2,
  read: (view, offset, littleEndian) => view.getUint16(offset, littleEndian),
};
const u4: NumberFormat = {
  bytes: 4,
  read: (view, offset, littleEndian) => view.getUint32(offset, littleEndian),
};
const u8: NumberFormat = {
  bytes: 8,
  read: (view, offset, littleEndian) => Number(view.getBigUint64(offset, littleEndian)),
};
/** False and true, as 0 and 1. */
const b1: NumberFormat = { bytes: 1, read: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1) };

/** By the names that NumPy gives them. */
export const numberFormats = { f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1 } as const;

/** The upper half of a float32; NumPy has no name for it. */
export const bf16: NumberFormat = {
  bytes: 2,
  read: (view, offset, littleEndian) => bfloat16(view.getUint16(offset, littleEndian)),
};

export type Numbers = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Whether this machine keeps its own numbers with the lowest byte first; nearly all do. */
const MACHINE_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** All numbers of the bytes: float32 bit for bit, any other format as float64. */
export function numbersOf(format: NumberFormat, bytes: Uint8Array, littleEndian = true): Numbers {
  if (format === f4 && littleEndian === MACHINE_IS_LITTLE_ENDIAN) {
    return new Float32Array(new Uint8Array(bytes).buffer);
  }
  const count = bytes.length / format.bytes;
  const numbers = format === f4 ? new Float32Array(count) : new Float64Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < count; i++) numbers[i] = format.read(view, i * format.bytes, littleEndian);
  return numbers;
}

/**
 * Rounded to float32. NaN and infinities stay; a number that only float64 can hold would become one in silence.
 *
 * @throws ModelFormatError, naming `what`, for a finite number beyond float32
 */
export function roundToFloat32(numbers: Numbers, what: string): Float32Array<ArrayBuffer> {
  if (numbers instanceof Float32Array) return numbers;
  const rounded = Float32Array.from(numbers);
  const beyond = rounded.findIndex((number, i) => !Number.isFinite(number) && Number.isFinite(numbers[i]));
  if (beyond === -1) return rounded;
  throw new ModelFormatError(`${what}: number ${beyond} is ${beyondFloat32(numbers[beyond])}`);
}

/** What is wrong with a finite number that would become an infinity. */
export function beyondFloat32(number: number | string | undefined): string {
  return `${number}, which float32 cannot hold`;
}

/** 1 bit of sign, 5 of exponent, 10 of fraction. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

const scratch = new DataView(new ArrayBuffer(4));

function bfloat16(bits: number): number {
  scratch.setUint16(0, bits);
  return scratch.getFloat32(0);
}
