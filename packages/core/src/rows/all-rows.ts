/** All rows of a stream in memory at once, for whoever scrolls, sorts or compares them. */

import { type RowOptions, type Rows, readRows } from './read-rows.ts';
import { RowsError } from './rows-error.ts';

/** Numbers that a caller can hold: half a GiB. */
const MOST_NUMBERS = 2 ** 27;

/** @throws what `readRows` does, and a RowsError for more rows than fit in memory */
export async function allRows(bytes: AsyncIterable<Uint8Array>, options: RowOptions = {}): Promise<Rows> {
  const chunks: Rows[] = [];
  let rows = 0;
  let numbers = 0;
  for await (const chunk of readRows(bytes, options)) {
    chunks.push(chunk);
    rows += chunk.x.rows;
    numbers += chunk.x.data.length;
    if (numbers > MOST_NUMBERS)
      throw new RowsError(`more than ${MOST_NUMBERS} numbers: too many to hold in memory`);
  }
  const data = new Float32Array(numbers);
  let next = 0;
  for (const { x } of chunks) {
    data.set(x.data, next);
    next += x.data.length;
  }
  const [first] = chunks;
  const texts = chunks.flatMap(({ classes }) => classes?.texts ?? []);
  return {
    x: { rows, cols: first?.x.cols ?? 0, data },
    classes: first?.classes && { ...first.classes, texts },
  };
}
