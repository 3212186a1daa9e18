import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digits, digitChoices, numberText } from './number-text.ts';

describe('numberText', () => {
  test.each<[number, Digits, string]>([
    [0.3104, 3, '0.310'],
    [-2, 6, '-2.000000'],
    [0, 3, '0.000'],
    [1.234e-5, 3, '1.2e-5'],
    [-0.0004, 3, '-4.0e-4'],
    [0.0005, 3, '0.001'],
    [1e6, 3, '1.0e+6'],
    [1.23456e-9, 6, '1.2346e-9'],
    [Math.fround(0.1), 'all', '0.1'],
    [-0, 'all', '-0'],
    [Math.fround(1e-7), 'all', '1e-7'],
    [1, 'bits', '3f800000'],
    [Number.NaN, 'bits', '7fc00000'],
    [Number.NaN, 3, 'nan'],
    [Number.NEGATIVE_INFINITY, 'all', '-inf'],
    [Number.POSITIVE_INFINITY, 6, 'inf'],
  ])('%f in digits %s is %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });

  test('all digits read back as the same float32', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Math.fround(Number(numberText(value, 'all')))).toBe(value);
      }),
    );
  });

  test('only zero looks like zero', () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true }).filter((value) => value !== 0),
        fc.constantFrom(...digitChoices),
        (value, digits) => {
          expect(numberText(value, digits)).not.toMatch(/^-?0*\.?0*$/);
        },
      ),
    );
  });
});
