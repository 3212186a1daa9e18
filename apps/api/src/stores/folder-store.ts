/** Models in a folder, which is all that a service remembers: it may be shared, mounted, or changed by hand meanwhile. */

import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isMissing, removeAtomically, removeLeftOvers, writeAtomically } from './atomic-write.ts';
import { findPlaces, type ModelPlace, pathOf } from './folder-layout.ts';
import type { ModelFile, ModelStore, StoredModel, StoredVersion } from './model-store.ts';

/** A plain name: nothing that leads out of the folder. */
const COMPANION = /^[\w-][\w.-]*$/;

export class FolderStore implements ModelStore {
  readonly place: string;
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
    this.place = root;
  }

  /** Makes the folder if there is none. */
  static async open(folder: string): Promise<FolderStore> {
    const root = resolve(folder);
    await mkdir(root, { recursive: true });
    await removeLeftOvers(root);
    return new FolderStore(root);
  }

  async list(name?: string): Promise<readonly StoredVersion[]> {
    return findPlaces(this.#root, name);
  }

  async read(name: string, version: string): Promise<StoredModel | undefined> {
    const place = await this.#find(name, version);
    if (place === undefined) return undefined;
    const bytes = await bytesOf(join(place.folder, place.file));
    if (bytes === undefined) return undefined;
    const config = await bytesOf(place.config);
    return {
      bytes,
      config: config && new TextDecoder().decode(config),
      companion: async (file) => (COMPANION.test(file) ? bytesOf(join(place.folder, file)) : undefined),
    };
  }

  async write(name: string, version: string, { bytes, extension }: ModelFile): Promise<void> {
    const old = await this.#find(name, version);
    const isFlat = old !== undefined && old.folder === this.#root;
    const path = pathOf(this.#root, name, version, extension, isFlat);
    await writeAtomically(this.#root, path, bytes);
    const others =
      old === undefined ? [] : [old.file, ...old.olderFiles].map((file) => join(old.folder, file));
    for (const other of others) if (other !== path) await removeAtomically(this.#root, other);
  }

  async remove(name: string, version?: string): Promise<void> {
    const places = await findPlaces(this.#root, name);
    const gone = places.filter((place) => (version ?? place.version) === place.version);
    if (version === undefined) await removeAtomically(this.#root, join(this.#root, name));
    for (const place of gone) await this.#removePlace(place);
  }

  async #removePlace({ name, version, folder, file, olderFiles }: ModelPlace): Promise<void> {
    if (folder !== this.#root) return removeAtomically(this.#root, join(this.#root, name, version));
    for (const each of [file, ...olderFiles]) await removeAtomically(this.#root, join(folder, each));
  }

  async #find(name: string, version: string): Promise<ModelPlace | undefined> {
    const places = await findPlaces(this.#root, name);
    return places.find((place) => place.version === version);
  }
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
