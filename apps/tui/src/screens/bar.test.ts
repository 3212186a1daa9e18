import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { bar } from './bar.ts';

describe('bar', () => {
  test.each([
    [1, 1, 4, '████'],
    [0.5, 1, 4, '██'],
    [0.28, 1, 4, '█▏'],
    [-0.5, 1, 4, '▒▒'],
    [0, 1, 4, ''],
    [1, 0, 4, ''],
    [Number.NaN, 1, 4, ''],
    [Number.POSITIVE_INFINITY, 1, 4, ''],
    [1, 1, -3, ''],
  ])('%f of %f in %i cells', (value, largest, width, text) => {
    expect(bar(value, largest, width)).toBe(text);
  });

  test('never takes more cells than it has', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 80 }),
        (value, width) => {
          expect(stringWidth(bar(value, 1, width))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
