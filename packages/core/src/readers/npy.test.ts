import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { ModelFormatError } from '../errors.ts';
import { readNpy, readNpyMatrix } from './npy.ts';

/** A file as NumPy lays it out: `write` puts number i at its offset. */
function npyOf(header: string, bodyBytes: number, write: (view: DataView) => void = () => {}, version = 1) {
  const start = version === 1 ? 10 : 12;
  const bytes = new Uint8Array(start + header.length + bodyBytes);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), start);
  write(new DataView(bytes.buffer, start + header.length));
  return bytes;
}

function headerOf(descr: string, shape: string, fortranOrder = 'False'): string {
  return `{'descr': '${descr}', 'fortran_order': ${fortranOrder}, 'shape': ${shape}, }\n`;
}

type Setter = (view: DataView, offset: number, value: number, littleEndian: boolean) => void;

/** Each number format, with values that it holds exactly. */
const formats: readonly [string, number, fc.Arbitrary<number>, Setter][] = [
  ['f4', 4, fc.float(), (view, offset, value, little) => view.setFloat32(offset, value, little)],
  ['f8', 8, fc.double(), (view, offset, value, little) => view.setFloat64(offset, value, little)],
  ['i1', 1, fc.integer({ min: -128, max: 127 }), (view, offset, value) => view.setInt8(offset, value)],
  [
    'i2',
    2,
    fc.integer({ min: -32768, max: 32767 }),
    (view, offset, value, little) => view.setInt16(offset, value, little),
  ],
  ['i4', 4, fc.integer(), (view, offset, value, little) => view.setInt32(offset, value, little)],
  [
    'i8',
    8,
    fc.maxSafeInteger(),
    (view, offset, value, little) => view.setBigInt64(offset, BigInt(value), little),
  ],
  ['u1', 1, fc.nat(255), (view, offset, value) => view.setUint8(offset, value)],
  ['u2', 2, fc.nat(65535), (view, offset, value, little) => view.setUint16(offset, value, little)],
  ['u4', 4, fc.nat(2 ** 32 - 1), (view, offset, value, little) => view.setUint32(offset, value, little)],
  [
    'u8',
    8,
    fc.maxSafeNat(),
    (view, offset, value, little) => view.setBigUint64(offset, BigInt(value), little),
  ],
  ['b1', 1, fc.nat(1), (view, offset, value) => view.setUint8(offset, value)],
];

describe('readNpy', () => {
  it.each(formats)('reads %s in both byte orders', (format, size, values, set) => {
    fc.assert(
      fc.property(fc.array(values), fc.boolean(), fc.constantFrom(1, 2, 3), (list, little, version) => {
        const header = headerOf((little ? '<' : '>') + format, `(${list.length},)`);
        const write = (view: DataView) => {
          for (const [i, value] of list.entries()) set(view, i * size, value, little);
        };
        const { shape, data } = readNpy(npyOf(header, list.length * size, write, version));
        expect(shape).toEqual([list.length]);
        expect([...data]).toEqual(list);
      }),
    );
  });

  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x3555, 0.333251953125],
    [0x0400, 2 ** -14],
    [0x0001, 2 ** -24],
    [0x8000, -0],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e01, Number.NaN],
  ])('reads the float16 of bits %i as %d', (bits, value) => {
    const bytes = npyOf(headerOf('<f2', '()'), 2, (view) => view.setUint16(0, bits, true));
    expect(readNpy(bytes)).toEqual({ shape: [], data: Float64Array.of(value) });
  });

  it('keeps float32 as float32, and makes float64 of all else', () => {
    expect(readNpy(npyOf(headerOf('<f4', '(1,)'), 4)).data).toBeInstanceOf(Float32Array);
    expect(readNpy(npyOf(headerOf('|u1', '(1,)'), 1)).data).toBeInstanceOf(Float64Array);
  });

  it('turns Fortran order into C order', () => {
    const bytes = npyOf(headerOf('|u1', '(2, 3, 2)', 'True'), 12, (view) => {
      for (let i = 0; i < 12; i++) view.setUint8(i, i);
    });
    expect([...readNpy(bytes).data]).toEqual([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]);
  });

  it('reads what NumPy wrote in Fortran order, big-endian', () => {
    const { shape, data } = readNpy(readFixture('fortran-big-endian.npy'));
    expect(shape).toEqual([2, 3]);
    expect([...data]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]);
  });

  it.each([
    ['complex numbers', headerOf('<c16', '(1,)'), 16, '"<c16": expected one of f2, f4, f8, i1'],
    ['objects', headerOf('|O', '(1,)'), 8, '"|O": expected one of'],
    ['a format of several bytes without a byte order', headerOf('|f4', '(1,)'), 4, '"|f4"'],
    ['no format', headerOf('', '(1,)'), 4, '""'],
    [
      'fewer bytes than the shape needs',
      headerOf('<f4', '(2, 3)'),
      23,
      'shape (2, 3) of "<f4" needs 24 bytes, the file has 23',
    ],
    ['more bytes than the shape needs', headerOf('<f4', '(2,)'), 9, 'needs 8 bytes, the file has 9'],
    [
      'sizes whose product is beyond all memory',
      headerOf('<f8', '(4503599627370496, 4503599627370496)'),
      8,
      'needs',
    ],
  ])('refuses %s', (_what, header, bodyBytes, message) => {
    expect(() => readNpy(npyOf(header, bodyBytes))).toThrow(ModelFormatError);
    expect(() => readNpy(npyOf(header, bodyBytes))).toThrow(message);
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = readFixture('numpy-seed0-2-4-3.x.npy');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readNpy(bytes.subarray(0, length))).toThrow(ModelFormatError);
    }
  });

  it('refuses a version that it does not know', () => {
    expect(() => readNpy(npyOf(headerOf('<f4', '(1,)'), 4, undefined, 4))).toThrow(
      'version 4: expected 1, 2 or 3',
    );
  });
});

describe('readNpyMatrix', () => {
  it('rounds to float32', () => {
    const { rows, cols, data } = readNpyMatrix(readFixture('numpy-seed0-2-4-3.x.npy'));
    const { data: exact } = readNpy(readFixture('numpy-seed0-2-4-3.x.npy'));
    expect([rows, cols]).toEqual([10, 2]);
    expect(data).toEqual(Float32Array.from(exact));
  });

  it('takes one dimension for one row', () => {
    expect(readNpyMatrix(npyOf(headerOf('|u1', '(3,)'), 3))).toEqual({
      rows: 1,
      cols: 3,
      data: new Float32Array(3),
    });
  });

  it('reads no rows', () => {
    expect(readNpyMatrix(npyOf(headerOf('<f4', '(0, 3)'), 0))).toEqual({
      rows: 0,
      cols: 3,
      data: new Float32Array(0),
    });
  });

  it.each([
    ['()', 1, 'got shape ()'],
    ['(2, 2, 2)', 8, 'got shape (2, 2, 2)'],
    ['(4503599627370496, 0)', 0, 'a row needs a number'],
    ['(0,)', 0, 'a row needs a number'],
  ])('refuses shape %s', (shape, bodyBytes, message) => {
    expect(() => readNpyMatrix(npyOf(headerOf('|u1', shape), bodyBytes))).toThrow(ModelFormatError);
    expect(() => readNpyMatrix(npyOf(headerOf('|u1', shape), bodyBytes))).toThrow(message);
  });
});
