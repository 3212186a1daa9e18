/** Models in memory, gone with the process: the bundled ones where there is no folder, and what is uploaded beside them. */

import { byVersion } from '../models/model-name.ts';
import type { ModelFile, ModelStore, StoredModel, StoredVersion } from './model-store.ts';

interface KeptFile {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

export class MemoryStore implements ModelStore {
  readonly place = 'memory';
  /** By name, then by version. */
  readonly #models = new Map<string, Map<string, KeptFile>>();
  #writes = 0;

  /** @param models the first version of each, by name */
  constructor(models: Iterable<readonly [string, Uint8Array]> = []) {
    for (const [name, bytes] of models) this.#keep(name, '1', bytes);
  }

  async list(only?: string): Promise<readonly StoredVersion[]> {
    const models = [...this.#models].filter(([name]) => (only ?? name) === name);
    return models.flatMap(([name, files]) => {
      const versions = [...files.keys()].sort(byVersion);
      return versions.map((version) => ({ name, version, stamp: files.get(version)?.stamp ?? '' }));
    });
  }

  async read(name: string, version: string): Promise<StoredModel | undefined> {
    const file = this.#models.get(name)?.get(version);
    return file && { bytes: file.bytes, config: undefined, companion: async () => undefined };
  }

  async write(name: string, version: string, { bytes }: ModelFile): Promise<void> {
    this.#keep(name, version, bytes);
  }

  async remove(name: string, version?: string): Promise<void> {
    const versions = this.#models.get(name);
    if (version === undefined) versions?.clear();
    else versions?.delete(version);
    if (versions?.size === 0) this.#models.delete(name);
  }

  #keep(name: string, version: string, bytes: Uint8Array): void {
    const versions = this.#models.get(name) ?? new Map<string, KeptFile>();
    versions.set(version, { bytes, stamp: String(++this.#writes) });
    this.#models.set(name, versions);
  }
}
