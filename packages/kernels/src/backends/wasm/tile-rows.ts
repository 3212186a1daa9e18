/** The register tiles there are; every one gives the same bits. */

import { ArgumentError } from '../../errors.ts';

/** Rows that a tile takes through a panel of 16 columns at once; assembly/affine.ts has a tile for each. */
export const TILE_ROWS = [2, 3, 4, 5] as const;
export type TileRows = (typeof TILE_ROWS)[number];

/** @throws ArgumentError with the list */
export function checkTileRows(rows: TileRows): void {
  if (TILE_ROWS.includes(rows)) return;
  throw new ArgumentError(`tileRows: expected one of ${TILE_ROWS.join(', ')}, got ${rows}`);
}
