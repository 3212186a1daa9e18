import { describe, expect, test } from 'vitest';
import { digits, lesson, played, started } from '../../testing/played.ts';
import { racingNet } from './race-settings.ts';
import { reduce } from './reduce.ts';

describe('the race', () => {
  test('of a tiny net begins with a larger one, of others with themselves', () => {
    const { net } = lesson();
    expect(started().race).toMatchObject({ hidden: 32, rows: 65_536, setting: 'rows' });
    expect(racingNet(net, 2, 32).steps.map((step) => step.kind)).toEqual(['affine', 'activation', 'affine']);
    expect(racingNet(net, 2, 32)).toMatchObject({ inputSize: 2, outputSize: 3 });
    expect(started(digits(1)).race.hidden).toBeUndefined();
    expect(racingNet(net, 2, undefined)).toBe(net);
  });

  test('a large net begins with fewer rows, so that the keys go on', () => {
    expect(started(digits(1)).race.rows).toBe(10_000);
  });

  test('the arrows choose a setting and change it, and that starts it anew', () => {
    const state = played(started(), '5');
    expect(played(state, 'h').race).toMatchObject({ rows: 10_000, number: state.race.number + 1 });
    expect(played(state, 'l').race.rows).toBe(65_536);
    expect(played(state, 'jl').race).toMatchObject({ rows: 65_536, hidden: 64 });
    expect(played(state, 'jhhhhh').race.hidden).toBeUndefined();
    expect(played(state, '\r').race.number).toBe(state.race.number + 1);
  });

  test('news of an earlier race are dropped', () => {
    const state = played(started(), '5');
    const race = { lanes: [], isOver: true };
    expect(reduce(state, { kind: 'raced', race, number: state.race.number }).race.isOver).toBe(true);
    expect(reduce(state, { kind: 'raced', race, number: state.race.number - 1 }).race.isOver).toBe(false);
  });
});
