import { expect, it } from 'vitest';
import { ArgumentError } from '../../errors.ts';
import { openMachine } from './open-machine.ts';
import { checkTileRows, TILE_ROWS, type TileRows } from './tile-rows.ts';

function open(tileRows?: TileRows) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
  return openMachine('wasm', memory, { tileRows });
}

it('is measured once in a process, or what the caller says', async () => {
  const { tileRows } = await open();
  expect(TILE_ROWS).toContain(tileRows);
  expect((await open()).tileRows).toBe(tileRows);
  for (const rows of TILE_ROWS) expect((await open(rows)).tileRows).toBe(rows);
});

it('gives back the memory that the measurement took', async () => {
  const { heap } = await open();
  const region = heap.allocate(16);
  heap.free(region);
  expect(heap.allocate(16)).toEqual(region);
});

it.each([0, 1, 6, 2.5, Number.NaN])('of %d rows is refused, with the list', (rows) => {
  expect(() => checkTileRows(rows as TileRows)).toThrow(ArgumentError);
  expect(() => checkTileRows(rows as TileRows)).toThrow('expected one of 2, 3, 4, 5');
});
