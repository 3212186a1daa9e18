import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npyFile, npyHeader } from '../../fixtures/files/npy-file.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { ModelFormatError } from '../errors.ts';
import { Affine, matrix, Net, ShapeError } from '../index.ts';
import { readNpy, readNpyMatrix } from './npy.ts';

/** A file as NumPy lays it out: `write` puts number i at its offset. */
function npyOf(header: string, bodyBytes: number, write: (view: DataView) => void = () => {}, version = 1) {
  const body = new Uint8Array(bodyBytes);
  write(new DataView(body.buffer));
  return npyFile(header, body, version);
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
        const header = npyHeader((little ? '<' : '>') + format, `(${list.length},)`);
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
    const bytes = npyOf(npyHeader('<f2', '()'), 2, (view) => view.setUint16(0, bits, true));
    expect(readNpy(bytes)).toEqual({ shape: [], data: Float64Array.of(value) });
  });

  it('keeps float32 as float32, and makes float64 of all else', () => {
    expect(readNpy(npyOf(npyHeader('<f4', '(1,)'), 4)).data).toBeInstanceOf(Float32Array);
    expect(readNpy(npyOf(npyHeader('|u1', '(1,)'), 1)).data).toBeInstanceOf(Float64Array);
  });

  it('turns Fortran order into C order', () => {
    const bytes = npyOf(npyHeader('|u1', '(2, 3, 2)', 'True'), 12, (view) => {
      for (let i = 0; i < 12; i++) view.setUint8(i, i);
    });
    expect([...readNpy(bytes).data]).toEqual([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]);
  });

  it('reads what NumPy wrote in Fortran order, big-endian', () => {
    const { shape, data } = readNpy(readFixture('fortran-big-endian.npy'));
    expect(shape).toEqual([2, 3]);
    expect([...data]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]);
  });

  it('refuses text where numbers are expected', () => {
    expect(() => readNpy(npyOf(npyHeader('<U1', '(1,)'), 4))).toThrow('.npy: expected numbers, got text');
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = readFixture('numpy-seed0-2-4-3.x.npy');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readNpy(bytes.subarray(0, length))).toThrow(ModelFormatError);
    }
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
    expect(readNpyMatrix(npyOf(npyHeader('|u1', '(3,)'), 3))).toEqual({
      rows: 1,
      cols: 3,
      data: new Float32Array(3),
    });
  });

  it('reads no rows', () => {
    expect(readNpyMatrix(npyOf(npyHeader('<f4', '(0, 3)'), 0))).toEqual({
      rows: 0,
      cols: 3,
      data: new Float32Array(0),
    });
  });

  it('takes the shape that a net says its inputs have', () => {
    const net = new Net([new Affine(matrix([[1], [2], [3], [4]]), new Float32Array(1))], {
      inputShape: [1, 2, 2],
    });
    const bytes = npyOf(npyHeader('|u1', '(3, 1, 2, 2)'), 12);
    expect(readNpyMatrix(bytes, net)).toEqual({ rows: 3, cols: 4, data: new Float32Array(12) });
    expect(() => readNpyMatrix(bytes)).toThrow(ShapeError);
  });
});
