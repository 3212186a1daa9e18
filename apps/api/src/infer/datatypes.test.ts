import { describe, expect, it } from 'vitest';
import { datatypeNames, findDatatype } from './datatypes.ts';

function read(name: string, value: unknown): number | undefined {
  const datatype = findDatatype(name);
  if (datatype === undefined) throw new Error(`no data type ${name}`);
  return datatype.read(value);
}

describe('data types', () => {
  it.each(['FP32', 'FP64'])('%s holds every number within float32', (name) => {
    for (const value of [0, -0, 0.1, -3.4e38, 1e-300]) expect(read(name, value)).toBe(value);
    for (const value of [3.5e38, Number.POSITIVE_INFINITY, Number.NaN, '1', true, null, undefined, [], {}]) {
      expect(read(name, value)).toBeUndefined();
    }
  });

  it.each([
    ['INT8', -128, 127],
    ['INT16', -32768, 32767],
    ['INT32', -2147483648, 2147483647],
    ['UINT8', 0, 255],
    ['UINT16', 0, 65535],
    ['UINT32', 0, 4294967295],
  ])('%s holds whole numbers from %i to %i', (name, lowest, highest) => {
    expect(read(name, lowest)).toBe(lowest);
    expect(read(name, highest)).toBe(highest);
    for (const value of [lowest - 1, highest + 1, 0.5, '1', true]) expect(read(name, value)).toBeUndefined();
  });

  it('INT64 and UINT64 hold the ends of their range, as JSON numbers have them', () => {
    expect(read('INT64', JSON.parse('9223372036854775807'))).toBe(2 ** 63);
    expect(read('INT64', JSON.parse('-9223372036854775808'))).toBe(-(2 ** 63));
    expect(read('UINT64', JSON.parse('18446744073709551615'))).toBe(2 ** 64);
    expect(read('INT64', 2 ** 64)).toBeUndefined();
    expect(read('UINT64', -1)).toBeUndefined();
  });

  it('BOOL holds true and false', () => {
    expect([read('BOOL', true), read('BOOL', false), read('BOOL', 1)]).toEqual([1, 0, undefined]);
  });

  it('knows no other', () => {
    for (const name of ['FP16', 'BYTES', 'fp32', '__proto__', '']) expect(findDatatype(name)).toBeUndefined();
    expect(datatypeNames).toHaveLength(11);
  });
});
