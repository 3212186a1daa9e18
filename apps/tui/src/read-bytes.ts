/** All bytes of a file or of a stream. */

import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

export function readBytes(source: string | URL | Readable): Promise<Uint8Array> {
  return source instanceof Readable ? buffer(source) : readFile(source);
}
