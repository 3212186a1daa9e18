/** Bytes as text, in pieces of a size that memory does not feel. */

import { RowsError } from './rows-error.ts';

/** However large the pieces are that the bytes come in. */
const MOST_BYTES = 2 ** 17;

/** The text of UTF-8, without a byte order mark. @throws RowsError for bytes that are no text */
export async function* textChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += MOST_BYTES) {
      yield decode(() => decoder.decode(chunk.subarray(start, start + MOST_BYTES), { stream: true }));
    }
  }
  yield decode(() => decoder.decode());
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
