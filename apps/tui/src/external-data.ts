/** The files beside an .onnx model that hold its weights. */

import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { FileError } from './errors.ts';

/**
 * By the names that the model gives them; undefined for a model of another format. Those that are not there are left
 * out: the reader tells which are missing.
 *
 * @throws FileError for a link that leads out of the model's folder, ModelFormatError for a name that does
 */
export async function externalData(
  model: string,
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  if (!model.toLowerCase().endsWith('.onnx')) return undefined;
  const { externalDataOf } = await import('@glassnet/core/readers/onnx');
  const files = new Map<string, Uint8Array>();
  for (const name of externalDataOf(bytes)) {
    const path = await realpath(join(dirname(model), name)).catch(() => undefined);
    if (path === undefined) continue;
    await checkBeside(model, name, path);
    files.set(name, await readFile(path));
  }
  return files;
}

/** In the folder where the model seems to lie, or where it does when it is a link itself. */
async function checkBeside(model: string, name: string, path: string): Promise<void> {
  const folders = [await realpath(dirname(model)), dirname(await realpath(model))];
  if (folders.some((folder) => path.startsWith(folder + sep))) return;
  throw new FileError(`its data ${name} is a link that leads out of the model's folder: copy the file there`);
}
