import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beside, fitLine, type Line, lineWidth, plainText, span, toHeight } from './line.ts';

const lines: fc.Arbitrary<Line> = fc.array(
  fc.constantFrom('a', 'abc', '가나', '👩‍🔬', '', '█').map((text) => span(text)),
  { maxLength: 8 },
);

describe('a line', () => {
  test('is cut and filled to its width, and keeps the roles of what is left', () => {
    const line = [span('abc', 'title'), span('가나', 'faint')];
    expect(fitLine(line, 5, '…')).toEqual([span('abc', 'title'), span('', 'faint'), span('…'), span(' ')]);
    expect(plainText(fitLine(line, 6, '…'))).toBe('abc가…');
    expect(plainText(fitLine(line, 9, '…'))).toBe('abc가나  ');
  });

  test('is exactly as wide as it was asked to be', () => {
    fc.assert(
      fc.property(lines, fc.nat(30), (line, width) => {
        expect(lineWidth(fitLine(line, width, '…'))).toBe(width);
      }),
    );
  });

  test('stands beside another', () => {
    const block = [[span('a')], [span('b')]];
    expect(beside(block, block).map(plainText)).toEqual(['aa', 'bb']);
    expect(toHeight(block, 3).map(plainText)).toEqual(['a', 'b', '']);
    expect(toHeight(block, 1).map(plainText)).toEqual(['a']);
  });
});
