import { describe } from 'vitest';
import { describeBackend } from '../../conformance.ts';
import { openBackend } from '../../registry.ts';
import { TILE_ROWS } from './tile-rows.ts';

describe.each(TILE_ROWS)('with the tile of %d rows', (tileRows) => {
  describeBackend('wasm', () => openBackend('wasm', { tileRows }));
});
