/** The models that come with Glassnet, read from disk. */

import { readFile } from 'node:fs/promises';
import { readNet } from '@glassnet/core/reader';
import { type BundledModel, bundledModels } from '@glassnet/models';
import type { Models, ServedModel } from './models.ts';

/** All of them, or an error: a service without one of its models does not start. */
export async function loadBundledModels(): Promise<Models> {
  const loaded = await Promise.all(Object.entries(bundledModels).map(([name, model]) => load(name, model)));
  return new Map(loaded.map((model) => [model.name, model]));
}

async function load(name: string, { file }: BundledModel): Promise<ServedModel> {
  return { name, version: '1', net: await readNet(await readFile(file)) };
}
