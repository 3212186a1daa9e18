/** MODEL as people name it: a file, or one of the nets that come with Glassnet. */

import type { Net } from '@glassnet/core';
import { readNet } from '@glassnet/core/reader';
import { type BundledModel, bundledModels, isBundledModelName } from '@glassnet/models';
import { about } from './errors.ts';
import { readBytes } from './read-bytes.ts';

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

/** @throws FileError with the name, when there is no such file or it holds no net */
export function openModel(name: string, options: ActivationOptions = {}): Promise<Net> {
  return about(name, async () => readNet(await readBytes(bundledModel(name)?.file ?? name), options));
}
