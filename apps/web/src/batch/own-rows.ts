/** Rows of the reader's own, from a file, for the net on the page. */

import type { Matrix, Net } from '@glassnet/core';
import { allRows } from '@glassnet/core/rows/all-rows';
import { classIndices } from '@glassnet/core/rows/class-indices';

export interface OwnRows {
  readonly x: Matrix;
  readonly classes: ArrayLike<number> | undefined;
}

/** @throws RowsError or ModelFormatError that says where the file goes wrong, and the way out */
export async function readOwnRows(file: File, net: Net): Promise<OwnRows> {
  const { x, classes } = await allRows(chunksOf(file), { net });
  return { x, classes: classes && classIndices(classes, net) };
}

/** Streams are not iterable in every browser yet. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
}
