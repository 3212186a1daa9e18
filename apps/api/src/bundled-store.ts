/** The models that come with Glassnet, read from disk: what is served when there is no folder of one's own. */

import { readFile } from 'node:fs/promises';
import { bundledModels } from '@glassnet/models';
import { MemoryStore } from './stores/memory-store.ts';

export async function bundledStore(): Promise<MemoryStore> {
  const models = Object.entries(bundledModels).map(
    async ([name, { file }]) => [name, await readFile(file)] as const,
  );
  return new MemoryStore(await Promise.all(models));
}
