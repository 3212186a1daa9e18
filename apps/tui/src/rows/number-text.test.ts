import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, parseNumber } from './number-text.ts';

describe('numbers as text', () => {
  test('every float32 reads back as the same bits', () => {
    fc.assert(
      fc.property(fc.float(), (value) => {
        const back = parseNumber(formatNumber(value));
        expect(back).toBeDefined();
        expect(Object.is(Math.fround(back ?? 0), value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [Math.fround(0.1), '0.1'],
    [-0, '-0'],
    [1, '1'],
    [Math.fround(1e-7), '1e-7'],
    [Math.fround(16777216), '16777216'],
    [2 ** -149, '1e-45'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('%f is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1E3', 1000],
    ['NaN', Number.NaN],
    ['-Infinity', Number.NEGATIVE_INFINITY],
  ])('%s is a number', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', ' ', '.', '1,5', '0x10', '1_000', '1e', 'none', '--1', '1 2'])('"%s" is none', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
