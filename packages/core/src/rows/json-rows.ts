/**
 * Rows as JSON: lines of which each is a row, `[1, 2]`, `{"x": [1, 2], "class": "a"}` or `{"x1": 1, "x2": 2, "class": "a"}`;
 * or one array of such rows. JSON has no word for what is not a finite number, so these are the strings "nan", "inf" and
 * "-inf".
 * https://jsonlines.org
 */

import { joined } from './joined.ts';
import { jsonArray } from './json-array.ts';
import { jsonLines } from './json-lines.ts';
import { JsonTable } from './json-table.ts';
import type { JsonValue } from './json-value.ts';
import type { RowOptions, Rows } from './rows.ts';

/** An array of rows, of which the first has come; or none, in an empty array. */
const BEGINS_ARRAY = /^\s*\[\s*[[{\]]/;
/** Or one row on its line. */
const BEGINS_LINE = /^\s*(?:\{|\[\s*[^\s[{\]])/;
/** Characters after which a bracket with nothing but space behind it is no beginning of an array. */
const MOST_BEGIN = 2 ** 16;

/** @throws RowsError with the line, or the place in the array, and the column from 1 */
export async function* jsonRows(texts: AsyncIterable<string>, options: RowOptions): AsyncGenerator<Rows> {
  const table = new JsonTable(options);
  for await (const values of jsonValues(texts)) {
    if (values.length > 0) yield table.rows(values);
  }
}

/** The rows that each piece of text completes. */
async function* jsonValues(texts: AsyncIterable<string>): AsyncGenerator<readonly JsonValue[]> {
  const rest = texts[Symbol.asyncIterator]();
  let begin = '';
  while (begin.length < MOST_BEGIN && !BEGINS_ARRAY.test(begin) && !BEGINS_LINE.test(begin)) {
    const { done, value } = await rest.next();
    if (done) break;
    begin += value;
  }
  yield* (BEGINS_ARRAY.test(begin) ? jsonArray : jsonLines)(joined([begin], rest));
}
