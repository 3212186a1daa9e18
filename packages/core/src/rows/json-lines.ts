/** JSON lines: a value on each line. https://jsonlines.org */

import type { JsonValue } from './json-value.ts';
import { RowsError } from './rows-error.ts';

/** Characters of one line. */
const MOST_LINE = 2 ** 24;

/** The values of the lines that each piece of text completes; blank lines have none. @throws RowsError with the line */
export async function* jsonLines(texts: AsyncIterable<string>): AsyncGenerator<readonly JsonValue[]> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_LINE)
      throw new RowsError(`line ${line + lines.length}: more than ${MOST_LINE} characters`);
    yield valuesOf(lines, line);
    line += lines.length;
  }
  yield valuesOf([rest], line);
}

function valuesOf(lines: readonly string[], firstLine: number): JsonValue[] {
  return lines.flatMap((text, i) => {
    if (text.trim() === '') return [];
    const place = `line ${firstLine + i}`;
    return [{ place, value: parse(text, place) }];
  });
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RowsError(
      `${place}: expected a row such as [1, 2] or {"x": [1, 2]} on a line of its own, got ${JSON.stringify(text.slice(0, 40))}`,
      { cause: error },
    );
  }
}
