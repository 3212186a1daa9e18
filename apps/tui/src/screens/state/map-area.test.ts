import { Affine, matrix, Net } from '@glassnet/core';
import { describe, expect, test } from 'vitest';
import { digits, lesson, played, started } from '../../testing/played.ts';
import { mapSize } from './layout.ts';
import { mapViewOf } from './map-area.ts';

describe('the map', () => {
  test('shows the two inputs that vary most', () => {
    const x = matrix([
      [1, 0, 5, 2],
      [1, 9, 6, 9],
    ]);
    const net = new Net([new Affine({ rows: 4, cols: 2, data: new Float32Array(8) }, new Float32Array(2))]);
    const model = { name: 'net', net, rows: { name: 'rows', x, classes: undefined } };
    expect(started(model).map.area?.inputs).toEqual([1, 3]);
    expect(started({ ...model, rows: undefined }).map.area?.inputs).toEqual([0, 1]);
  });

  test('a net of one input has none', () => {
    const net = new Net([new Affine(matrix([[1, 2]]), new Float32Array(2))]);
    const state = played(started({ name: 'net', net, rows: undefined }), '4+l+av');
    expect(state.map.area).toBeUndefined();
    expect(mapSize(state, true)).toBeUndefined();
  });

  test('the arrows move the input, and keep it on the map', () => {
    const state = played(started(), '4');
    const [across, up] = mapViewOf(state)!.ranges;
    const moved = played(state, 'lk');
    expect(moved.x[0]).toBeGreaterThan(state.x[0]!);
    expect(moved.x[1]).toBeGreaterThan(state.x[1]!);
    const far = played(state, 'l'.repeat(200) + 'j'.repeat(200));
    expect(far.x[0]).toBe(across[1]);
    expect(far.x[1]).toBe(up[0]);
    expect(far.past).toEqual([]);
  });

  test('comes closer around the input, and goes back', () => {
    const state = played(started(), '4');
    const width = (s: typeof state) => s.map.area!.ranges[0][1] - s.map.area!.ranges[0][0];
    expect(width(played(state, '+'))).toBeCloseTo(width(state) / 1.5);
    expect(width(played(state, '+-'))).toBeCloseTo(width(state));
  });

  test('other inputs take the axes, never the same one both', () => {
    const state = played(started(digits(3)), '4');
    const seen = Array.from({ length: 70 }, (_, i) => played(state, 'a'.repeat(i)).map.area!.inputs);
    for (const [across, up] of seen) expect(across).not.toBe(up);
    expect(new Set(seen.map(([across]) => across)).size).toBe(63);
    expect(played(started(lesson()), '4a').map.area!.inputs).toEqual([0, 1]);
  });

  test('is below a net of two inputs, and alone on its own screen', () => {
    const state = started();
    const small = mapSize(state, true)!;
    const large = mapSize(played(state, '4'), true)!;
    expect(small.width).toBeLessThan(large.width);
    expect(mapSize(played(state, '4'), false)!.height).toBe(large.height / 2);
    expect(mapSize(started(digits(1)), true)).toBeUndefined();
    expect(mapSize(played(state, '2'), true)).toBeUndefined();
  });
});
