import { expect, test } from 'vitest';
import { formatMilliseconds, formatNumber, formatPercent, formatSigned } from './format-number.ts';

test.each([
  [-0.5, '−0.50'],
  [3.8891, '3.89'],
  [-0.001, '0.00'],
  [-0, '0.00'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
])('%d is written as %s', (value, text) => {
  expect(formatNumber(value, 2)).toBe(text);
});

test.each([
  [0.4, '+0.40'],
  [-0.98, '−0.98'],
  [-0.001, '0.00'],
  [0, '+0.00'],
  [Number.NaN, 'NaN'],
])('%d is written with its sign as %s', (value, text) => {
  expect(formatSigned(value, 2)).toBe(text);
});

test('shares and times have fixed digits', () => {
  expect(formatPercent(0.9764)).toBe('97.6%');
  expect(formatPercent(Number.NaN)).toBe('NaN');
  expect(formatMilliseconds(1.23456)).toBe('1.235 ms');
  expect(formatMilliseconds(0)).toBe('< 0.100 ms');
});
