import { matrix } from '@glassnet/core';
import { summarize } from '@glassnet/core/batch-summary';
import { describe, expect, test } from 'vitest';
import { lesson, played, started } from '../../testing/played.ts';
import { neuronsOf } from './net-shape.ts';
import { reduce } from './reduce.ts';
import type { ScoredBatch, State } from './state.ts';

const scores = matrix([
  [1, 3, 2],
  [5, 0, 4.5],
  [0, 0, 9],
  [7, 7, 1],
]);

function scoredState(): State {
  const { net, rows } = lesson();
  const scored: ScoredBatch = {
    net,
    rows: rows!,
    receipt: { backend: 'js', milliseconds: 1 },
    scores,
    summary: summarize(scores),
  };
  return reduce(played(started(), '3'), { kind: 'scored', scored });
}

function listed(keys: string): number[] {
  return [...played(scoredState(), keys).batch.listed];
}

/** The row under the cursor. */
function at(keys: string): number | undefined {
  const { batch } = played(scoredState(), keys);
  return batch.listed[batch.cursor];
}

describe('the list of the batch', () => {
  test('is sorted by score, by margin, and as in the file again', () => {
    expect(['', 's', 'ss', 'sss'].map(listed)).toEqual([
      [0, 1, 2, 3],
      [2, 3, 1, 0],
      [3, 1, 0, 2],
      [0, 1, 2, 3],
    ]);
  });

  test('is filtered by each predicted class in turn', () => {
    expect(['f', 'ff', 'fff', 'ffff'].map(listed)).toEqual([[1, 3], [0], [2], [0, 1, 2, 3]]);
    expect(listed(':filter 2\r')).toEqual([2]);
    expect(listed('f:filter all\r')).toEqual([0, 1, 2, 3]);
    expect(listed('/s1\r')).toEqual([1, 3]);
    expect(listed('sf')).toEqual([3, 1]);
  });

  test('the cursor stays on its row', () => {
    expect(at('j')).toBe(1);
    expect(at('js')).toBe(1);
    expect(at('jf')).toBe(1);
    expect(at('jjf')).toBe(1);
    expect(at('G')).toBe(3);
    expect(at('/2\r')).toBe(2);
    expect(played(scoredState(), '/9\r').notice?.isWarning).toBe(true);
  });

  test('a row is taken as the input', () => {
    const state = played(scoredState(), 'j\r');
    const { x } = lesson().rows!;
    expect(state).toMatchObject({ screen: 'net', x: [...x.data.subarray(2, 4)] });
    expect(neuronsOf(state.traced)[0]?.map(({ value }) => value)).toEqual([...x.data.subarray(2, 4)]);
  });

  test('there is nothing to do before the rows are scored', () => {
    const state = played(started(), '3sfjG\r');
    expect(state).toMatchObject({ screen: 'batch', batch: { cursor: 0 } });
  });

  test('a hundred thousand rows are listed and sorted while a key is pressed', () => {
    const rows = 100_000;
    const many = {
      rows,
      cols: 3,
      data: Float32Array.from({ length: 3 * rows }, (_, i) => (i * 7919) % 104_729),
    };
    const before = scoredState();
    const scored = { ...before.batch.scored!, scores: many, summary: summarize(many) };
    const state = played(reduce(before, { kind: 'scored', scored }), 'sG');
    const { batch } = state;
    const highest = (place: number) => scored.summary.highest[batch.listed[place]!]!;
    expect(batch.cursor).toBe(rows - 1);
    expect(highest(0)).toBeGreaterThan(highest(rows - 1));
  });
});
