import { matrix } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatrix, expectSameBits } from '../testing/same-bits.ts';
import { formatOf, readRows, writeRows } from './format.ts';

describe('formats of rows', () => {
  test.each(['npy', 'csv', 'json'] as const)(
    '%s is recognised by its content, with the same bits',
    (format) => {
      fc.assert(fc.property(anyMatrix, (rows) => expectSameBits(readRows(writeRows(rows, format)), rows)));
    },
  );

  test('a byte order mark is no cell', () => {
    expectSameBits(readRows(new TextEncoder().encode('\ufeff1,2\n')), matrix([[1, 2]]));
  });

  test.each([
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff)],
    ['UTF-16', Uint8Array.of(0x31, 0, 0x2c, 0, 0x32, 0)],
  ])('%s is refused', (_, bytes) => {
    expect(() => readRows(bytes)).toThrow('expected rows as .npy, .csv or .json, got other binary data');
  });

  test.each([
    ['scores.npy', 'npy'],
    ['a.b/scores.CSV', 'csv'],
    ['s.json', 'json'],
  ])('%s is to be %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });

  test('a name with another ending is refused', () => {
    expect(() => formatOf('scores.txt')).toThrow(
      'scores.txt: expected a name that ends in .npy, .csv or .json',
    );
  });
});
