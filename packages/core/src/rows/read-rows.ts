/**
 * Rows of numbers from a stream of bytes, a chunk at a time, so that a file may be larger than memory: .npy, CSV,
 * JSON lines or a JSON array. What the bytes are decides, not what a file is called.
 *
 *     for await (const { x, classes } of readRows(file.stream(), { net })) net.predict(x);
 */

import { firstByte } from './first-byte.ts';
import type { RowOptions, Rows } from './rows.ts';
import { RowsError } from './rows-error.ts';
import { textChunks } from './text-chunks.ts';

export type { RowClasses, RowOptions, Rows } from './rows.ts';
export { RowsError } from './rows-error.ts';

/** How .npy begins, and JSON. */
const NPY = 0x93;
const BRACKET = 0x5b;
const BRACE = 0x7b;

/** @throws RowsError, or a ModelFormatError of the .npy reader, that says where the bytes go wrong, and the way out */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  options: RowOptions = {},
): AsyncGenerator<Rows> {
  let hasRows = false;
  for await (const rows of await rowsIn(bytes, options)) {
    hasRows = true;
    yield rows;
  }
  if (!hasRows) throw new RowsError('expected rows of numbers, got none');
}

/** Each reader is loaded when it is needed. */
async function rowsIn(source: AsyncIterable<Uint8Array>, options: RowOptions): Promise<AsyncIterable<Rows>> {
  const { first, bytes } = await firstByte(source);
  switch (first) {
    case NPY:
      return (await import('./npy-rows.ts')).npyRows(bytes, options);
    case BRACKET:
    case BRACE:
      return (await import('./json-rows.ts')).jsonRows(textChunks(bytes), options);
    default:
      return (await import('./csv-rows.ts')).csvRows(textChunks(bytes), options);
  }
}
