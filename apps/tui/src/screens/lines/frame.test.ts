import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glyphSets } from '../look/glyphs.ts';
import { frame } from './frame.ts';
import { lineWidth, plainText, span } from './line.ts';

describe('frame', () => {
  test('has its title in the upper border', () => {
    const lines = frame({ title: '신경망', width: 14, height: 4 }, [[span('abc')]], glyphSets.unicode);
    expect(lines.map(plainText)).toEqual([
      '┌─ 신경망 ───┐',
      '│ abc        │',
      '│            │',
      '└────────────┘',
    ]);
  });

  test('is drawn in ASCII', () => {
    const lines = frame({ title: 'Net', width: 9, height: 3 }, [[span('abcdefgh')]], glyphSets.ascii);
    expect(lines.map(plainText)).toEqual(['+- Net -+', '| abcd~ |', '+-------+']);
  });

  test('every line is as wide as the pane, and there are as many as it is high', () => {
    const cases = fc.record({
      title: fc.constantFrom('', 'Net', '아주 긴 제목이라서 다 들어가지 않음'),
      width: fc.integer({ min: 6, max: 60 }),
      height: fc.integer({ min: 2, max: 10 }),
      texts: fc.array(fc.constantFrom('가나다라마바사', 'a', '👩‍🔬👩‍🔬'), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(cases, ({ title, width, height, texts }) => {
        const body = texts.map((text) => [span(text)]);
        const lines = frame({ title, width, height }, body, glyphSets.unicode);
        expect(lines).toHaveLength(height);
        for (const line of lines) expect(lineWidth(line)).toBe(width);
      }),
    );
  });
});
