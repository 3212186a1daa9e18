import { matrixOf } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTurns } from '../slices.ts';
import { digestInSlices } from './digest.ts';

it('is the digest of the library, whatever the numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.float32Array(), async (data) => {
      const scores = matrixOf(1, data.length, data);
      expect(await inTurns(digestInSlices(scores))).toBe(digest(scores));
    }),
  );
});

it('is so for more numbers than a slice, a NaN of another kind among them', async () => {
  const data = Float32Array.from({ length: 700_001 }, (_, i) => Math.sin(i));
  new Uint32Array(data.buffer)[600_000] = 0xffc12345;
  const scores = matrixOf(1, data.length, data);
  expect(await inTurns(digestInSlices(scores))).toBe(digest(scores));
});

it('is so for part of a larger buffer', async () => {
  const data = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
  const scores = matrixOf(1, 2, data);
  expect(await inTurns(digestInSlices(scores))).toBe(digest(matrixOf(1, 2, Float32Array.of(2, 3))));
});
