import { openJs } from '@glassnet/kernels/js';
import { describe, expect, test } from 'vitest';
import { eachBackend } from '../../fixtures/each-backend.ts';
import { randn, ShapeError, TwoLayerNet } from '../index.ts';
import { type Lane, race } from './race.ts';

const net = new TwoLayerNet(2, 4, 3);
const x = randn(10, 2);

async function all(steps: AsyncIterable<readonly Lane[]>): Promise<(readonly Lane[])[]> {
  const list = [];
  for await (const lanes of steps) list.push(lanes);
  return list;
}

describe('race', () => {
  test('lets the backends take turns, and tells after each', async () => {
    const lanes = await all(race(net, x, [openJs(), openJs()], { rounds: 3 }));
    expect(lanes.map((each) => each.map(({ times }) => times.length))).toEqual([
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
    ]);
  });

  test('the numbers of a lane are those of its times', async () => {
    const lanes = (await all(race(net, x, [openJs()], { rounds: 5 }))).at(-1)!;
    const { backend, times, median, spread, p95, rowsPerSecond } = lanes[0]!;
    const sorted = times.toSorted((a, b) => a - b);
    expect(backend).toBe('js');
    expect([spread[0], median, spread[1]]).toEqual(sorted.slice(1, 4));
    expect(p95).toBeGreaterThanOrEqual(spread[1]);
    expect(p95).toBeLessThanOrEqual(sorted[4]!);
    expect(rowsPerSecond).toBeCloseTo(10_000 / median, 3);
  });

  test('a backend before its first turn has no numbers', async () => {
    const { value } = await race(net, x, [openJs(), openJs()]).next();
    expect(value[1]).toMatchObject({ times: [], median: Number.NaN, rowsPerSecond: Number.NaN });
  });

  test('no backends, no race', async () => {
    expect(await all(race(net, x, []))).toEqual([]);
  });

  test('rejects an x that does not fit', async () => {
    await expect(all(race(net, randn(1, 5), [openJs()]))).rejects.toThrow(ShapeError);
  });

  test('others may run in between', async () => {
    let drawn = 0;
    const timer = setInterval(() => drawn++, 0);
    await all(race(net, x, [openJs()], { rounds: 5 }));
    clearInterval(timer);
    expect(drawn).toBeGreaterThan(0);
  });
});

eachBackend((backend) => {
  test('takes its turns', async () => {
    const [lane] = (await all(race(net, x, [backend()], { rounds: 2 }))).at(-1)!;
    expect(lane).toMatchObject({ backend: backend().name });
    expect(lane!.times.every((time) => time > 0)).toBe(true);
  });
});
