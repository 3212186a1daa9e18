/** Answers that go out compressed, for callers that say they can read them so. */

import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { type Content, lengthOf, piecesOf } from './content.ts';

export type Encoding = 'gzip' | 'deflate';

/** Up to here it is done at once: waking a thread costs more. */
const SMALL_BYTES = 32 * 1024;

const atOnce = { gzip: zlib.gzipSync, deflate: zlib.deflateSync } as const;
const inPieces = { gzip: zlib.createGzip, deflate: zlib.createDeflate } as const;

/** The encoding that an Accept-Encoding asks for: gzip rather than deflate, and undefined for neither. */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  if (header === undefined) return undefined;
  const accepted = new Set(header.toLowerCase().split(',').filter(isWanted).map(nameOf));
  return (['gzip', 'deflate'] as const).find((encoding) => accepted.has(encoding));
}

function nameOf(entry: string): string {
  return (entry.split(';')[0] ?? '').trim();
}

/** A weight of 0 says no. */
function isWanted(entry: string): boolean {
  return !/;\s*q=0(\.0*)?\s*$/.test(entry);
}

export async function compress(content: Content, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces = piecesOf(content);
  if (lengthOf(pieces) <= SMALL_BYTES) return [new Uint8Array(atOnce[encoding](Buffer.concat(pieces)))];
  const compressed: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of Readable.from(pieces).pipe(inPieces[encoding]()))
    compressed.push(new Uint8Array(piece));
  return compressed;
}
