/** CSV text in pieces that end where a record ends, their line ends all \n. */

import { RowsError } from './rows-error.ts';

/** Characters of one record: more is a quote that nobody closed, or no CSV. */
const MOST_RECORD = 2 ** 24;

/** @throws RowsError for a record without end */
export async function* csvPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    rest += text;
    // Half of a \r\n waits for the other.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const unix = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    const end = recordsEnd(unix);
    if (end > 0) yield unix.slice(0, end);
    rest = unix.slice(end) + rest.slice(whole.length);
    if (rest.length > MOST_RECORD) {
      throw new RowsError(
        `a line of more than ${MOST_RECORD} characters: is this CSV, and is every quote closed?`,
      );
    }
  }
  if (rest !== '') yield rest.replace(/\r$/, '\n');
}

/** Behind the last line end that is not within quotes; a doubled quote closes and opens again. */
function recordsEnd(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) end = i + 1;
  }
  return end;
}
