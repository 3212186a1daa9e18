import { expect, test } from 'vitest';
import { fixed } from './fixed.ts';

test.each([
  [0.3104, '0.310'],
  [-2, '-2.000'],
  [1e6, '1.00e+6'],
  [-1.5e30, '-1.50e+30'],
  [Number.NaN, 'nan'],
  [Number.NEGATIVE_INFINITY, '-inf'],
])('%f is shown as %s', (value, text) => {
  expect(fixed(value, 3)).toBe(text);
});
