import { matrix } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatrix, expectSameBits } from '../testing/same-bits.ts';
import { readCsv, writeCsv } from './csv.ts';

describe('CSV', () => {
  test('what is written reads back as the same bits', () => {
    fc.assert(fc.property(anyMatrix, (rows) => expectSameBits(readCsv(writeCsv(rows)), rows)));
  });

  test('is written as NumPy reads it', () => {
    expect(
      writeCsv(
        matrix([
          [0.1, -0],
          [Number.NaN, Number.NEGATIVE_INFINITY],
        ]),
      ),
    ).toBe('0.1,-0\nnan,-inf\n');
  });

  test.each([
    ['without a header', '1,2\n3,4\n'],
    ['with a header', 'x1,x2\n1,2\n3,4\n'],
    ['with blank lines', '\n1,2\n\n\n3,4\n\n'],
    ['with spaces and quotes', ' 1 ,"2"\n3 , 4'],
    ['with the line ends of Windows', 'x1,x2\r\n1,2\r\n3,4\r\n'],
  ])('reads rows %s', (_, text) => {
    expectSameBits(
      readCsv(text),
      matrix([
        [1, 2],
        [3, 4],
      ]),
    );
  });

  test.each([
    ['1,2\n3,x\n', 'line 2, column 2: expected a number, got "x"'],
    ['x,y\n\n1,2\n3,\n', 'line 4, column 2: expected a number, got nothing'],
    ['1,y\n3,4\n', 'line 1, column 2: expected a number, got "y"'],
    ['1,2\n\n3\n', 'line 3: expected 2 columns as in line 1, got 1'],
    ['x,y\n', 'expected rows of numbers, got none'],
    ['', 'expected rows of numbers, got none'],
    ['1,"2\n', 'not CSV: Quote Not Closed'],
  ])('refuses %j', (text, message) => {
    expect(() => readCsv(text)).toThrow(message);
  });
});
