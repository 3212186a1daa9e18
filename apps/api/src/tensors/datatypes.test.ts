import { ArgumentError, type Matrix } from '@glassnet/core';
import { firstDifference } from '@glassnet/kernels/bits';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns } from '../slices.ts';
import { readBinary } from './binary-matrix.ts';
import { type Datatype, datatypeNames, findDatatype } from './datatypes.ts';

function datatype(name: string): Datatype {
  const found = findDatatype(name);
  if (found === undefined) throw new Error(`no data type ${name}`);
  return found;
}

/** From an odd address, as a body has it behind its JSON. */
async function read(name: string, elements: ArrayBufferView, shift = 1): Promise<Matrix> {
  const bytes = new Uint8Array(elements.buffer, elements.byteOffset, elements.byteLength);
  const body = new Uint8Array(bytes.length + shift);
  body.set(bytes, shift);
  const type = datatype(name);
  return inTurns(readBinary(body.subarray(shift), { rows: 1, cols: bytes.length / type.size }, type));
}

const bits = (numbers: Float32Array) => [
  ...new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length),
];

describe('binary data', () => {
  it('of FP32 passes as it is, whatever it holds', async () => {
    const elements = new Float32Array(
      Uint32Array.of(0x7fc12345, 0xff800000, 0x80000000, 1, 0x3f800000).buffer,
    );
    expect(bits((await read('FP32', elements)).data)).toEqual(bits(elements));
  });

  it.each([
    ['FP64', Float64Array.of(0.1, -0, 1e300, Number.NaN, Number.NEGATIVE_INFINITY, 1e-50)],
    ['INT8', Int8Array.of(-128, 127, 0)],
    ['INT16', Int16Array.of(-32768, 32767)],
    ['INT32', Int32Array.of(-2147483648, 2147483647, 16777217)],
    ['UINT8', Uint8Array.of(0, 255)],
    ['UINT16', Uint16Array.of(0, 65535)],
    ['UINT32', Uint32Array.of(0, 4294967295, 16777217)],
    ['BOOL', Uint8Array.of(0, 1, 1)],
  ])('of %s is rounded to float32', async (name, elements) => {
    expect((await read(name, elements)).data).toEqual(Float32Array.from(elements));
  });

  it('of 64-bit whole numbers is rounded once, to the nearest float32', async () => {
    const signed = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    const tie = fc
      .tuple(fc.integer({ min: 25, max: 62 }), fc.bigInt({ min: 2n ** 23n, max: 2n ** 24n }), signed)
      .map(([exponent, fraction, nudge]) => {
        const unit = 2n ** BigInt(exponent - 23);
        return (fraction * unit + unit / 2n + (nudge % 3n)) % 2n ** 63n;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(signed, tie), async (long) => {
        const { data } = await read('INT64', BigInt64Array.of(long));
        expect([long, data[0]]).toEqual([long, nearestFloat(long)]);
        if (long < 0n) return;
        expect((await read('UINT64', BigUint64Array.of(long))).data[0]).toBe(nearestFloat(long));
      }),
      { numRuns: 1000 },
    );
    expect((await read('UINT64', BigUint64Array.of(2n ** 64n - 1n, 2n ** 63n))).data).toEqual(
      Float32Array.of(2 ** 64, 2 ** 63),
    );
  });

  it('of FP16 has the values of IEEE 754 binary16', async () => {
    const halves = Uint16Array.of(
      0x0000,
      0x8000,
      0x3c00,
      0xbc00,
      0x3555,
      0x7bff,
      0x0400,
      0x03ff,
      0x0001,
      0x7c00,
      0xfc00,
      0x7e00,
    );
    expect([...(await read('FP16', halves)).data]).toEqual([
      0,
      -0,
      1,
      -1,
      0.333251953125,
      65504,
      2 ** -14,
      1023 * 2 ** -24,
      2 ** -24,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ]);
  });

  it('of BOOL is 0 or 1', async () => {
    await expect(read('BOOL', Uint8Array.of(1, 2))).rejects.toThrow(
      new ArgumentError('data: expected bytes of 0 or 1 for BOOL, got 2'),
    );
  });

  it('is read in slices', async () => {
    const elements = Float32Array.from({ length: 1_500_000 }, (_, i) => i);
    const { data } = await read('FP32', elements);
    expect([data.length, firstDifference(data, elements)]).toEqual([elements.length, -1]);
  });
});

/** The neighbour that is nearer, by whole numbers alone; of two that are as near the even one. */
function nearestFloat(long: bigint): number {
  const near = Math.fround(Number(long));
  const candidates = [-1, 0, 1].map((step) => {
    const view = new Int32Array(Float32Array.of(near).buffer);
    view[0] = (view[0] ?? 0) + step;
    return { value: new Float32Array(view.buffer)[0] ?? 0, isEven: ((view[0] ?? 0) & 1) === 0 };
  });
  const distance = (value: number) => {
    const difference = BigInt(value) - long;
    return difference < 0n ? -difference : difference;
  };
  return candidates
    .filter(({ value }) => Number.isInteger(value))
    .reduce((best, other) => {
      const [a, b] = [distance(best.value), distance(other.value)];
      return b < a || (b === a && other.isEven) ? other : best;
    }).value;
}

it('knows the data types of the protocol that hold numbers', () => {
  expect([...datatypeNames].sort()).toEqual([
    'BOOL',
    'FP16',
    'FP32',
    'FP64',
    'INT16',
    'INT32',
    'INT64',
    'INT8',
    'UINT16',
    'UINT32',
    'UINT64',
    'UINT8',
  ]);
  for (const name of ['BYTES', 'fp32', '__proto__', 'constructor', ''])
    expect(findDatatype(name)).toBeUndefined();
});
