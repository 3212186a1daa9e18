/** All bytes of a file or of a stream. */

import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

export function readBytes(source: string | URL | Readable): Promise<Uint8Array> {
  return typeof source === 'string' || source instanceof URL ? readFile(source) : readStream(source);
}

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
