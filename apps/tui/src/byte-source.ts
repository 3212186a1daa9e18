/** The bytes of a file or a stream, counted as they are read. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A disk gives so much at once. */
const READ_BYTES = 2 ** 18;

export class ByteSource implements AsyncIterable<Uint8Array> {
  readonly #source: string | URL | Readable;
  #bytesRead = 0;

  constructor(source: string | URL | Readable) {
    this.#source = source;
  }

  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Of all bytes; undefined where only the end will tell. */
  async size(): Promise<number | undefined> {
    if (!isPath(this.#source)) return undefined;
    const found = await stat(this.#source).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const stream = isPath(this.#source)
      ? createReadStream(this.#source, { highWaterMark: READ_BYTES })
      : this.#source;
    for await (const chunk of stream) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      this.#bytesRead += bytes.length;
      yield bytes;
    }
  }
}

function isPath(source: string | URL | Readable): source is string | URL {
  return typeof source === 'string' || source instanceof URL;
}
