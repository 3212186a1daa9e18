import { describe, expect, test } from 'vitest';
import { played, started } from '../../testing/played.ts';
import { plainText } from '../lines/line.ts';
import { glyphSets } from '../look/glyphs.ts';
import { wordsOf } from '../look/languages.ts';
import { reduce } from '../state/reduce.ts';
import { millisecondsText, raceScreen } from './race-screen.ts';

const look = { words: wordsOf('en'), glyphs: glyphSets.ascii, depth: 'none' } as const;

function lane(backend: string, median: number) {
  const times = [median, median];
  return {
    backend,
    times,
    median,
    spread: [median, median] as const,
    p95: median,
    rowsPerSecond: 65_536_000 / median,
  };
}

describe('the race', () => {
  test('has bars as long as the rates, with the sign of a frame on each', () => {
    const state = played(started(), '5');
    const race = { lanes: [lane('js', 50), lane('wasm', 5)], isOver: false };
    const raced = reduce(state, { kind: 'raced', race, number: state.race.number });
    const lines = raceScreen(raced, { width: 80, height: 20 }, look).map(plainText);
    const bars = lines.filter((line) => line.includes('rows/s'));
    expect(bars[0]).toMatch(/js +1,310,720 rows\/s #{5} {8}\| /);
    expect(bars[1]).toMatch(/wasm +13,107,200 rows\/s #{13}\|#{31} /);
    expect(lines.join('\n')).toContain('median 50 ms  half within 50-50  95 % within 50');
    expect(lines.join('\n')).toContain('4 of 30 turns');
  });

  test.each([
    [0.00020134, '0.000201'],
    [16.6666, '16.7'],
    [1234.5, '1230'],
    [Number.NaN, '-'],
  ])('%f ms is shown as %s', (value, text) => {
    expect(millisecondsText(value)).toBe(text);
  });
});
