/** MODEL as people name it: a file, a link, or one of the nets that come with Glassnet. */

import { readFile } from 'node:fs/promises';
import type { Net } from '@glassnet/core';
import { isLink } from '@glassnet/core/is-link';
import { MissingActivationError, readNet } from '@glassnet/core/reader';
import { type BundledModel, bundledModels, isBundledModelName } from '@glassnet/models';
import { about, FileError, UsageError } from './errors.ts';
import { externalData } from './external-data.ts';

/** For files that do not say it themselves: the activation between the layers, and the one after the last. */
export interface ActivationOptions {
  readonly activation?: string | undefined;
  readonly outputActivation?: string | undefined;
}

export const bundledNames: readonly string[] = Object.keys(bundledModels);

/** The bundled net of that name. A file of the same name is reached as `./seed`. */
export function bundledModel(name: string): BundledModel | undefined {
  return isBundledModelName(name) ? bundledModels[name] : undefined;
}

/**
 * @param howToSay the way to name an activation, for a file that names none
 * @throws FileError with the name, when there is no such file or it holds no net; UsageError for activations of a link,
 * which says them itself
 */
export async function openModel(
  name: string,
  { activation, outputActivation }: ActivationOptions = {},
  howToSay = 'add --activation relu, or what it is',
): Promise<Net> {
  if (isLink(name)) {
    if (activation === undefined && outputActivation === undefined)
      return about('link', async () => (await import('@glassnet/core/link')).decodeLink(name));
    throw new UsageError('a link says its activations itself: leave them out');
  }
  return about(name, async () => {
    const bytes = await readFile(bundledModel(name)?.file ?? name).catch((error) =>
      hintAtBundled(error, name),
    );
    const options = { activation, outputActivation, externalData: await externalData(name, bytes) };
    return readNet(bytes, options).catch((error) => {
      if (!(error instanceof MissingActivationError)) throw error;
      const missing = 'the file does not say which activation stands between its layers';
      throw new FileError(`${missing}: ${howToSay}`, { cause: error });
    });
  });
}

/** Whoever misspells a bundled name asks for a file: a word alone, where files have a folder or an ending. */
function hintAtBundled(error: unknown, name: string): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  if (/[./\\]/.test(name)) throw error;
  const names = bundledNames.join(', ');
  throw new FileError(`no such file or directory; the nets that come with Glassnet are ${names}`, {
    cause: error,
  });
}

/** The name as one reads it: of a link, no more than tells that it is one. */
export function modelTitle(name: string): string {
  return isLink(name) ? `${name.slice(0, 16)}...` : name;
}
