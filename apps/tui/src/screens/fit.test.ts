import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fit } from './fit.ts';

describe('fit', () => {
  test.each([
    ['abc', 5, 'abc  '],
    ['abcdef', 5, 'abcd…'],
    ['가나다', 5, '가나…'],
    ['가나다', 4, '가… '],
    ['', 2, '  '],
  ])('%s in %i cells', (text, width, fitted) => {
    expect(fit(text, width)).toBe(fitted);
  });

  test('takes exactly the cells it is given', () => {
    const words = fc.array(fc.constantFrom('a', '가', '👩‍🔬', 'é', ' ', '█'), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        expect(stringWidth(fit(parts.join(''), width))).toBe(width);
      }),
    );
  });
});
