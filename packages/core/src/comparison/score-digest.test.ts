import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrices } from '../../fixtures/arbitrary-nets.ts';
import { matrix } from '../index.ts';
import { digest } from './receipt.ts';
import { ScoreDigest } from './score-digest.ts';

it('is that of the whole, wherever the rows are cut', () => {
  const cuts = fc
    .array(fc.nat(9), { maxLength: 4 })
    .map((places) => [0, ...places.toSorted((a, b) => a - b), 9]);
  fc.assert(
    fc.property(matrices(9, 3), cuts, (scores, places) => {
      const running = new ScoreDigest();
      for (const [i, end] of places.slice(1).entries()) {
        const start = places[i]!;
        running.update({ rows: end - start, cols: 3, data: scores.data.slice(3 * start, 3 * end) });
      }
      expect(running.hex()).toBe(digest(scores));
    }),
  );
});

it('of no scores is that of no bytes', () => {
  expect(new ScoreDigest().hex()).toBe(digest(matrix([])));
});
