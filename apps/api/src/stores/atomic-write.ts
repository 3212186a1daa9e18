/** Files that are there whole or not at all, whatever happens while they are written. */

import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Names of what is on its way, in or out. Anything with a dot in front is no model. */
const ON_ITS_WAY = '.glassnet-';
const OLD_MILLISECONDS = 60 * 60 * 1000;

/**
 * Writes beside the place, on the same file system, and only what is safely on the disk gets the name.
 *
 * @param root where the file waits meanwhile
 */
export async function writeAtomically(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const waiting = join(root, `${ON_ITS_WAY}${randomUUID()}`);
  try {
    const file = await open(waiting, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await makeFolder(root, dirname(path));
    await rename(waiting, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(waiting, { force: true });
    throw error;
  }
}

/** Takes a file or a folder away at once, and then deletes it. Nothing happens when it is not there. */
export async function removeAtomically(root: string, path: string): Promise<void> {
  const leaving = join(root, `${ON_ITS_WAY}${randomUUID()}`);
  try {
    await rename(path, leaving);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await syncFolder(dirname(path));
  await rm(leaving, { recursive: true, force: true });
}

/** What a process that was killed left on its way; what is young may belong to another that shares the folder. */
export async function removeLeftOvers(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(ON_ITS_WAY));
  for (const path of names.map((name) => join(root, name))) {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > OLD_MILLISECONDS) await rm(path, { recursive: true, force: true });
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(first));
  if (folder !== root) await syncFolder(dirname(folder));
}

/** A new name is safe only when its folder is, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
