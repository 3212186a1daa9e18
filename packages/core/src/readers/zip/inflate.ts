/** Unpacks a deflate stream, a piece at a time, so that one that lies about its size is left as soon as it shows. */

import { Inflate } from 'fflate';
import { brokenZip } from './broken-zip.ts';

/** Bytes taken at once: they unpack to at most a thousand times as many. */
const STRIDE = 8192;

/** @throws ModelFormatError, naming `what`, unless the stream unpacks to `size` bytes */
export function inflate(packed: Uint8Array, size: number, what: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length <= size) bytes.set(piece, length);
    length += piece.length;
  });
  for (let start = 0; start < packed.length && length <= size; start += STRIDE) {
    push(stream, packed.subarray(start, start + STRIDE), start + STRIDE >= packed.length, what);
  }
  if (length === size) return bytes;
  throw brokenZip(`${what} unpacks to ${length > size ? 'more' : 'less'} than the ${size} bytes it claims`);
}

function push(stream: Inflate, piece: Uint8Array, isLast: boolean, what: string): void {
  try {
    stream.push(piece, isLast);
  } catch (error) {
    throw brokenZip(`${what}: ${error instanceof Error ? error.message : 'no deflate stream'}`, error);
  }
}
