/** Ink in blocks of 4 by 4: what the data set made of its bitmaps. */

import type { Bitmap } from './bitmap.ts';

/** Cells on a side of a block. */
export const BLOCK = 4;

/** The share of ink in each block, row by row: counts from 0 to 16, divided by 16. */
export function blockShares({ rows, cols, ink }: Bitmap): number[] {
  const across = cols / BLOCK;
  const counts = new Array<number>((rows / BLOCK) * across).fill(0);
  ink.forEach((cell, i) => {
    const block = Math.floor(i / cols / BLOCK) * across + Math.floor((i % cols) / BLOCK);
    counts[block] = (counts[block] ?? 0) + cell;
  });
  return counts.map((count) => count / (BLOCK * BLOCK));
}
