import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { glyphSets } from '../look/glyphs.ts';
import { bar } from './bar.ts';

const { unicode, ascii } = glyphSets;

describe('bar', () => {
  test.each([
    [1, 1, 4, '████', '####'],
    [0.5, 1, 4, '██', '##'],
    [0.28, 1, 4, '█▏', '#'],
    [-0.5, 1, 4, '▒▒', '=='],
    [0, 1, 4, '', ''],
    [1, 0, 4, '', ''],
    [2, 1, 4, '████', '####'],
    [Number.NaN, 1, 4, '', ''],
    [Number.POSITIVE_INFINITY, 1, 4, '', ''],
    [1, 1, -3, '', ''],
  ])('%f of %f in %i cells', (value, largest, width, text, plain) => {
    expect(bar(value, largest, width, unicode).text).toBe(text);
    expect(bar(value, largest, width, ascii).text).toBe(plain);
  });

  test('says by its role what its pattern says', () => {
    expect(bar(1, 1, 4, unicode).role).toBe('positive');
    expect(bar(-1, 1, 4, unicode).role).toBe('negative');
  });

  test('never takes more cells than it has', () => {
    const cases = fc.record({
      value: fc.double(),
      width: fc.integer({ min: 0, max: 80 }),
      glyphs: fc.constantFrom(unicode, ascii),
    });
    fc.assert(
      fc.property(cases, ({ value, width, glyphs }) => {
        expect(stringWidth(bar(value, 1, width, glyphs).text)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
