import { openBackend } from '@glassnet/kernels';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFixture } from '../fixtures/read-fixture.ts';
import { type Matrix, RandomState, randn, TwoLayerNet } from './index.ts';
import { readNpy } from './readers/npy.ts';

let workers: Awaited<ReturnType<typeof openBackend<'workers'>>>;
beforeAll(async () => {
  workers = await openBackend('workers', { threads: 2 });
});
afterAll(() => workers.close());

it('runs as it is written', async () => {
  const random = new RandomState(0);

  const x = randn(10, 2, random);
  const model = new TwoLayerNet(2, 4, 3, { random });
  const s: Matrix = model.predict(x);
  const t = await model.predict(x, { backend: workers });

  expect([s.rows, s.cols]).toEqual([10, 3]);
  expect(s.data[0]).toBeCloseTo(-1.17906532, 6);
  expect(s.data[29]).toBeCloseTo(0.30658062, 6);
  expect(t).toEqual(s);
});

it("gives NumPy's scores when the weights are drawn first", () => {
  const random = new RandomState(0);
  const model = new TwoLayerNet(2, 4, 3, { random });
  const s = model.predict(randn(10, 2, random));
  const expected = readNpy(readFixture('numpy-seed0-2-4-3.s.npy'));
  expect([s.rows, s.cols]).toEqual(expected.shape);
  s.data.forEach((score, i) => {
    expect(Math.abs(score - expected.data[i]!)).toBeLessThanOrEqual(1e-6);
  });
});
