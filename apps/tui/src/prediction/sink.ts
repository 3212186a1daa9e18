/** Where the rows of an answer go, some at a time. */

import type { Writable } from 'node:stream';
import { about } from '../errors.ts';
import { NewFile } from '../new-file.ts';
import { writeTo } from '../write-to.ts';
import type { RowsEncoder } from './rows-encoder.ts';
import type { ShownRows } from './shown-rows.ts';

export interface Sink {
  /** Resolves when the rows are taken, with whether anybody wants more of them. @throws FileError */
  take(rows: ShownRows): Promise<boolean>;
  /** After the last rows. @throws FileError */
  end(): Promise<void>;
}

/** Text for a person or bytes for a program, as they come. */
export function streamSink(stdout: Writable, encoder: RowsEncoder): Sink {
  return {
    take: (rows) => writeTo(stdout, encoder.next(rows)),
    end: async () => {
      await writeTo(stdout, encoder.end);
    },
  };
}

/** A file that is there when all rows are in it, and not before. */
export async function withFileSink<T>(
  path: string,
  encoder: RowsEncoder,
  work: (sink: Sink) => Promise<T>,
): Promise<T> {
  const file = await about(path, () => NewFile.create(path));
  try {
    return await work({
      take: (rows) =>
        about(path, async () => {
          await file.write(encoder.next(rows));
          return true;
        }),
      end: () =>
        about(path, async () => {
          await file.write(encoder.end);
          const start = encoder.start?.();
          if (start !== undefined) await file.rewriteStart(start);
          await file.keep();
        }),
    });
  } finally {
    await file.discard();
  }
}
