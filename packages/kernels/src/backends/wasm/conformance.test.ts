import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../bits.ts';
import { scattered } from '../../conformance/fixed.ts';
import { describeBackend } from '../../conformance.ts';
import { openBackend } from '../../registry.ts';
import { TILE_ROWS } from './tile-rows.ts';

describe.each(TILE_ROWS)('with the tile of %d rows', (tileRows) => {
  describeBackend('wasm', () => openBackend('wasm', { tileRows }));
});

it('has the bits of js for more columns than float32 can count', async () => {
  const x = scattered(1, 2 ** 24 + 3);
  const [js, wasm] = await Promise.all([openBackend('js'), openBackend('wasm')]);
  const [expected, actual] = [js, wasm].map(
    (backend) => backend.load([{ kind: 'layer-norm', epsilon: 0.00001 }]).run(x).data,
  );
  expect(firstDifference(actual!, expected!)).toBe(-1);
});
