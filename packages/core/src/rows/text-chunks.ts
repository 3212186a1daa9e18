/** Bytes as text, in pieces of a size that memory does not feel. */

import { beginsWith } from '../readers/begins-with.ts';
import { RowsError } from './rows-error.ts';

/** However large the pieces are that the bytes come in. */
const MOST_BYTES = 2 ** 17;

/** How .npz begins, and a spreadsheet. */
const ZIP = 'PK\x03\x04';

/** The text of UTF-8, without a byte order mark. @throws RowsError for bytes that are no text */
export async function* textChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begin: readonly number[] = [];
  for await (const chunk of bytes) {
    if (begin.length < ZIP.length) begin = [...begin, ...chunk.subarray(0, ZIP.length)];
    if (beginsWith(Uint8Array.from(begin), ZIP)) throw archive();
    for (let start = 0; start < chunk.length; start += MOST_BYTES) {
      yield decode(() => decoder.decode(chunk.subarray(start, start + MOST_BYTES), { stream: true }));
    }
  }
  yield decode(() => decoder.decode());
}

function archive(): RowsError {
  return new RowsError(
    'expected rows as .npy, CSV or JSON, got a zip archive, as .npz and .xlsx are: np.save("x.npy", archive["x"]) writes one of its arrays, and a spreadsheet is saved as CSV',
  );
}

function decode(next: () => string): string {
  try {
    const text = next();
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new RowsError(
    'expected rows as .npy, or as CSV or JSON in UTF-8, got other binary data; text in UTF-16 has to be saved as UTF-8',
  );
}
