import { matrix } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatrix, expectSameBits } from '../testing/same-bits.ts';
import { readJson, writeJson } from './json.ts';

describe('JSON', () => {
  test('what is written reads back as the same bits', () => {
    fc.assert(fc.property(anyMatrix, (rows) => expectSameBits(readJson(writeJson(rows)), rows)));
  });

  test('is JSON whatever the numbers', () => {
    fc.assert(
      fc.property(anyMatrix, (rows) => {
        expect(JSON.parse(writeJson(rows))).toHaveLength(rows.rows);
      }),
    );
  });

  test('reads one row without the outer brackets', () => {
    expectSameBits(readJson(' [1, 2.5]\n'), matrix([[1, 2.5]]));
  });

  test.each([
    ['[[1,2],[3]]', 'ragged rows: row 0 has 2 numbers, row 1 has 1 number'],
    ['[[1,2],7]', 'row 1: expected an array of numbers, got 7'],
    ['[[1,[2]]]', 'row 0, column 1: expected a number, got an array'],
    ['[[1,"2"]]', 'row 0, column 1: expected a number, got "2"'],
    ['[[1,null]]', 'row 0, column 1: expected a number, got null'],
    ['[]', 'expected rows of numbers, got none'],
    ['{"x":[1]}', 'expected rows such as [[1, 2], [3, 4]], got an object'],
    ['[1,', 'not JSON: '],
  ])('refuses %s', (text, message) => {
    expect(() => readJson(text)).toThrow(message);
  });
});
