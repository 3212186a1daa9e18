/** Writing to stdout and stderr. */

import type { Writable } from 'node:stream';
import { FileError, systemReason } from './errors.ts';

/**
 * Resolves when the stream has taken all of the data, with whether anybody reads on: a reader that has seen enough
 * (`| head`) is no error.
 *
 * @throws FileError when the stream takes no more for another reason, such as a full disk
 */
export function writeTo(stream: Writable, data: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (!error) {
        stream.off('error', settle);
        resolve(true);
      } else if ('code' in error && error.code === 'EPIPE') {
        resolve(false);
      } else {
        reject(new FileError(`output: ${systemReason(error) ?? error.message}`, { cause: error }));
      }
    };
    stream.on('error', settle);
    stream.write(data, settle);
  });
}
