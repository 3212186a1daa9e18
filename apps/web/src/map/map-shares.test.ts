import { describe, expect, test } from 'vitest';
import { mapShares } from './map-shares.ts';

describe('the key to a map', () => {
  test('names every class, even one that has nothing', () => {
    expect(mapShares(Uint32Array.of(3, 0, 1, 0), 3)).toEqual([
      { label: 's1', index: 0, share: '75%' },
      { label: 's2', index: 1, share: '0%' },
      { label: 's3', index: 2, share: '25%' },
    ]);
  });

  test('of many classes it names those that can be seen, the largest first', () => {
    const counts = new Uint32Array(101);
    counts.set([5], 70);
    counts.set([15], 95);
    expect(mapShares(counts, 100).map(({ label, share }) => [label, share])).toEqual([
      ['s96', '75%'],
      ['s71', '25%'],
    ]);
  });

  test('a score without others is told by its sign', () => {
    expect(mapShares(Uint32Array.of(1, 3, 0), 1).map(({ label, share }) => [label, share])).toEqual([
      ['s1 ≥ 0', '25%'],
      ['s1 < 0', '75%'],
    ]);
    expect(mapShares(undefined, 1)[0]?.share).toBe('');
  });
});
