import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber } from './float32-text.ts';

const anyFloat = fc.oneof(fc.float(), fc.float({ min: -100, max: 100 }), fc.integer().map(Math.fround));

/** The fewest digits, found the slow way. */
function fewestDigits(value: number): number {
  for (let digits = 1; ; digits++)
    if (Math.fround(Number(value.toPrecision(digits))) === value) return digits;
}

function digitsOf(text: string): number {
  return text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}

describe('numbers as text', () => {
  it('every float32 reads back as the same bits', () => {
    fc.assert(
      fc.property(anyFloat, (value) => {
        const back = parseNumber(formatNumber(value));
        expect(back).toBeDefined();
        expect(Object.is(Math.fround(back ?? 0), value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('are as short as can be', () => {
    const finite = anyFloat.filter((value) => Number.isFinite(value) && value !== 0);
    fc.assert(
      fc.property(finite, (value) => {
        expect(digitsOf(formatNumber(value))).toBeLessThanOrEqual(fewestDigits(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('are read as JavaScript reads them', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        if (Number.isFinite(value)) expect(parseNumber(` ${value}`)).toBe(Number(String(value)));
      }),
    );
  });

  it.each([
    [Math.fround(0.1), '0.1'],
    [-0, '-0'],
    [1, '1'],
    [100, '100'],
    [Math.fround(1e-7), '1e-7'],
    [16777216, '16777216'],
    [Math.fround(9999999.5), '10000000'],
    [2 ** -149, '1e-45'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('%f is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['0e5', 0],
    ['1E3', 1000],
    [' 2\t', 2],
    ['0', 0],
    ['-0', -0],
    ['NaN', Number.NaN],
    ['-Infinity', Number.NEGATIVE_INFINITY],
  ])('%s is a number', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', ' ', '.', '1,5', '0x10', '0b1', '0o7', '1_000', '1e', 'none', '--1', '1 2', '0n'])(
    '"%s" is none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});
