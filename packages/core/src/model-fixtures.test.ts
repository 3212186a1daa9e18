import { bitsOf } from '@glassnet/kernels/bits';
import { describe, expect, it } from 'vitest';
import { eachBackend } from '../fixtures/each-backend.ts';
import { modelFixtures } from '../fixtures/model-fixtures.ts';
import { readNet } from './reader.ts';

/** How far float32 scores may be from those in float64: |d| <= TOLERANCE (1 + |s|). */
const TOLERANCE = 1e-5;

eachBackend((backend) => {
  it.each(modelFixtures)('$file of $writer gives its scores', async ({ bytes, options, scores, input }) => {
    const net = await readNet(bytes, options);
    const x = input(net);
    const s = await net.predict(x, { backend: backend() });
    expect([s.rows, s.cols]).toEqual(scores.shape);
    const worst = s.data.reduce((most, score, i) => {
      const exact = scores.data[i] ?? Number.NaN;
      return Math.max(most, Math.abs(score - exact) / (1 + Math.abs(exact)));
    }, 0);
    expect(worst).toBeLessThanOrEqual(TOLERANCE);
    expect(bitsOf(s.data)).toEqual(bitsOf(net.predict(x).data));
  });
});

describe('what the files say of their classes', () => {
  it.each(modelFixtures)('$file', async ({ bytes, options, classes }) => {
    expect((await readNet(bytes, options)).metadata.classes).toEqual(classes);
  });
});
