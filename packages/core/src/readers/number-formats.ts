/** How one number lies in a file. */

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

/** 1 bit of sign, 5 of exponent, 10 of fraction. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

function bfloat16(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}
