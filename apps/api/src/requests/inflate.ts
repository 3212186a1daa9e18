/** Bodies that come compressed. */

import zlib from 'node:zlib';
import { HttpError } from '../answers/http-error.ts';
import type { ByteLoan } from './byte-budget.ts';
import { GrowingBytes } from './collected-bytes.ts';

/** `deflate` is the zlib format, as HTTP has it: https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.2 */
export type ContentEncoding = 'gzip' | 'deflate';

/** Small ones are unpacked at once, as long as they turn out small: waking a thread costs ten times more. */
const SMALL_BYTES = 64 * 1024;
const SMALL_INFLATED_BYTES = 1024 * 1024;

const atOnce = { gzip: zlib.gunzipSync, deflate: zlib.inflateSync } as const;
const inPieces = { gzip: zlib.createGunzip, deflate: zlib.createInflate } as const;

/** @throws HttpError 413 beyond the limit, 503 beyond the loan, 400 for bytes that are not so encoded */
export async function inflate(
  bytes: Uint8Array,
  encoding: ContentEncoding,
  limit: number,
  loan: ByteLoan,
): Promise<Uint8Array> {
  try {
    const inflated = new GrowingBytes(limit, loan);
    const small = inflateSmall(bytes, encoding);
    if (small !== undefined) inflated.add(small);
    else for await (const piece of inPieces[encoding]().end(bytes)) inflated.add(piece);
    return inflated.whole();
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const reason = error instanceof Error ? error.message : error;
    throw new HttpError(400, `the body is not ${encoding}, as its Content-Encoding says: ${reason}`);
  }
}

function inflateSmall(bytes: Uint8Array, encoding: ContentEncoding): Uint8Array | undefined {
  if (bytes.length > SMALL_BYTES) return undefined;
  try {
    return atOnce[encoding](bytes, { maxOutputLength: SMALL_INFLATED_BYTES });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
