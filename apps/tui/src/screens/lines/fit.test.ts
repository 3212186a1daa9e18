import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fit, fitRight, wrapText } from './fit.ts';

const texts = fc
  .array(fc.constantFrom('a', '가', '👩‍🔬', 'é', ' ', '█'), { maxLength: 20 })
  .map((parts) => parts.join(''));
const widths = fc.integer({ min: 1, max: 30 });

describe('fit', () => {
  test.each([
    ['abc', 5, 'abc  ', '  abc'],
    ['abcdef', 5, 'abcd…', 'abcd…'],
    ['가나다', 5, '가나…', '가나…'],
    ['가나다', 4, '가… ', ' 가…'],
    ['', 2, '  ', '  '],
  ])('%s in %i cells', (text, width, left, right) => {
    expect(fit(text, width, '…')).toBe(left);
    expect(fitRight(text, width, '…')).toBe(right);
  });

  test('takes exactly the cells it is given', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(stringWidth(fit(text, width, '~'))).toBe(width);
        expect(stringWidth(fitRight(text, width, '~'))).toBe(width);
      }),
    );
  });
});

describe('wrapText', () => {
  test('breaks between words, and within those that are too long', () => {
    expect(wrapText('z = 1 * 2 + 3', 7)).toEqual(['z = 1 *', '2 + 3']);
    expect(wrapText('go abcdefgh on', 4)).toEqual(['go', 'abcd', 'efgh', 'on']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  test('loses nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
