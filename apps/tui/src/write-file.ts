/** Writing a file whole or not at all. */

import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { about } from './errors.ts';

/**
 * Writes the bytes beside `path` and then gives them its name, so that nobody ever sees half of them. A link stays
 * a link: the file that it leads to is the one written.
 *
 * @throws FileError
 */
export function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  return about(path, async () => {
    const target = await realpath(path).catch(() => path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    try {
      await writeFile(temporary, bytes, { flag: 'wx' });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}
