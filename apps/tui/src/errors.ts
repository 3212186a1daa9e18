/** The errors of the command line, and how those of other rooms get the name of the file they are about. */

import { getSystemErrorMap } from 'node:util';
import { GlassnetError } from '@glassnet/kernels';

/** Something is wrong with a file, a stream or what is in it: the message begins with its name. */
export class FileError extends GlassnetError {
  override readonly name = 'FileError';
}

/** The command was used wrongly; the message says how to use it. */
export class UsageError extends GlassnetError {
  override readonly name = 'UsageError';
}

/**
 * Does `work` on a file and, when that fails, says which file it was.
 *
 * @throws FileError, `NAME: what is wrong`, for every failure that is not a bug
 */
export async function about<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof GlassnetError ? error.message : systemReason(error);
    if (reason === undefined) throw error;
    throw new FileError(`${name}: ${reason}`, { cause: error });
  }
}

/** What the operating system said, without the error's code and path: `no such file or directory`. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'EISDIR') return 'is a directory';
  if (error.code === 'ERR_FS_FILE_TOO_LARGE') return error.message;
  if (!('errno' in error) || typeof error.errno !== 'number') return undefined;
  return getSystemErrorMap().get(error.errno)?.[1];
}
