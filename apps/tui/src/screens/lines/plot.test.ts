import { describe, expect, test } from 'vitest';
import { glyphSets } from '../look/glyphs.ts';
import { lineWidth, plainText } from './line.ts';
import { dotsAcross, plot } from './plot.ts';

const { unicode, ascii } = glyphSets;

function straight(count: number) {
  return Array.from({ length: count }, (_, i) => ({ x: i, y: i }));
}

describe('plot', () => {
  test('draws a curve from the lower left to the upper right, and the mark on it', () => {
    const lines = plot({ points: straight(5), mark: { x: 2, y: 2 }, width: 5, height: 5 }, ascii);
    expect(lines.map(plainText)).toEqual(['    *', '   * ', '  @  ', ' *   ', '*    ']);
  });

  test('joins what is steep', () => {
    const points = [0, 0, 4, 4].map((y, x) => ({ x, y }));
    const lines = plot({ points, mark: { x: 0, y: 0 }, width: 4, height: 5 }, ascii);
    expect(lines.map(plainText)).toEqual(['  **', '  * ', '  * ', '  * ', '@*  ']);
  });

  test('has eight dots to a cell where there is braille', () => {
    expect([dotsAcross(10, unicode), dotsAcross(10, ascii)]).toEqual([20, 10]);
    const points = straight(dotsAcross(2, unicode));
    const lines = plot({ points, mark: { x: 0, y: 0 }, width: 2, height: 1 }, unicode);
    expect(lines.map(plainText)).toEqual(['◆⠊']);
  });

  test('keeps a mark that lies beyond on the edge', () => {
    const lines = plot(
      { points: straight(4), mark: { x: Number.POSITIVE_INFINITY, y: 3 }, width: 4, height: 2 },
      ascii,
    );
    expect(lines.map(plainText)).toEqual(['  *@', '**  ']);
    for (const line of lines) expect(lineWidth(line)).toBe(4);
  });

  test('draws nothing of what is no number', () => {
    const points = [Number.NaN, Number.NaN, 1, 1].map((y, x) => ({ x, y }));
    const mark = { x: Number.NaN, y: Number.NaN };
    expect(plot({ points, mark, width: 4, height: 2 }, ascii).map(plainText)).toEqual(['    ', '  **']);
  });
});
