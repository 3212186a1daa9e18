import { bitsOf } from '@glassnet/kernels/bits';
import { describe, expect, it } from 'vitest';
import type { Open } from '../call.ts';
import { largestDifference } from '../reference.ts';
import { type WorkShape, workName, workOf } from '../work.ts';
import { randomNumbers } from '../works.ts';
import { openGlassnet } from './glassnet.ts';
import { openGlassnetSteps } from './glassnet-steps.ts';
import { openNaive } from './naive.ts';

const shapes: WorkShape[] = [
  { kind: 'net', rows: 7, sizes: [2, 4, 3] },
  { kind: 'net', rows: 5, sizes: [9, 6, 5, 2] },
  { kind: 'matmul', rows: 19, sizes: [19, 19] },
];

const ours: Record<string, Open> = {
  js: openGlassnet('js'),
  wasm: openGlassnet('wasm'),
  workers: openGlassnet('workers'),
  'js steps': openGlassnetSteps,
};

describe.each(shapes.map((shape) => ({ name: workName(shape), shape })))('$name', ({ shape }) => {
  const work = workOf(shape, randomNumbers(shape));

  it('has the same bits from all of ours, call after call', async () => {
    const expected = bitsOf(await (await openGlassnet('js')(work, 1))());
    for (const open of Object.values(ours)) {
      const call = await open(work, 2);
      await call();
      expect(bitsOf(await call())).toEqual(expected);
    }
  });

  it.each(Object.entries({ ...ours, naive: openNaive }))('is right by %s', async (_, open) => {
    const call = await open(work, 2);
    expect(largestDifference(work, await call())).toBeLessThan(1e-6);
  });
});
