import { describe, expect, test } from 'vitest';
import { type Line, plainText } from '../lines/line.ts';
import type { ColorDepth } from '../look/colors.ts';
import { glyphSets } from '../look/glyphs.ts';
import { wordsOf } from '../look/languages.ts';
import { mapLines } from './map-lines.ts';

const cells = Uint32Array.of(0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1);
const size = { width: 3, height: 4 };

function lines(depth: ColorDepth, names?: readonly string[], point = { column: 2, line: 3 }): Line[] {
  const look = { words: wordsOf('en'), glyphs: glyphSets.unicode, depth };
  return mapLines({ cells, size, point, classes: names }, look);
}

describe('mapLines', () => {
  test('without colours every cell is the sign of its class', () => {
    expect(lines('none').map(plainText)).toEqual(['112', '122', '111', '11◆']);
    expect(lines('none', ['a', 'b']).map(plainText)).toEqual(['aab', 'abb', 'aaa', 'aa◆']);
    expect(lines('none', ['cat', 'dog']).map(plainText)).toEqual(['112', '122', '111', '11◆']);
  });

  test('in colour two cells are a half block, and each class has its sign once', () => {
    const [upper, lower] = lines('truecolor');
    expect(plainText(upper!)).toBe('▀▀2');
    expect(plainText(lower!)).toBe('▀1◆');
    expect(upper![1]).toMatchObject({ text: '▀', colors: { ink: 0, paper: 1 } });
  });

  test('a point outside is not drawn, and nothing before it is painted', () => {
    expect(lines('none', undefined, { column: 9, line: 9 }).map(plainText).join('')).not.toContain('◆');
    const look = { words: wordsOf('en'), glyphs: glyphSets.unicode, depth: 'none' } as const;
    expect(mapLines({ cells: undefined, size, point: undefined, classes: undefined }, look)).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
