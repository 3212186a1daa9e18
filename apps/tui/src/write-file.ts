/** Writing a file whole or not at all. */

import { about } from './errors.ts';
import { NewFile } from './new-file.ts';

/** @throws FileError */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  await about(path, async () => {
    const file = await NewFile.create(path);
    try {
      await file.write(bytes);
      await file.keep();
    } finally {
      await file.discard();
    }
  });
}
