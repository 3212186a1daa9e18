/** The models that are served: what a store holds, read, warmed up, and swapped in as a whole. */

import { GlassnetError } from '@glassnet/core';
import type { ReadOptions } from '@glassnet/core/reader';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { HttpError } from '../answers/http-error.ts';
import { describeValue } from '../infer/describe-value.ts';
import { type Log, silentLog } from '../operations/log.ts';
import type { ModelFile, ModelStore, StoredVersion } from '../stores/model-store.ts';
import { modelFile } from '../uploads/upload.ts';
import { InOrder } from './in-order.ts';
import { ModelLoader, type ModelLoaderOptions, type VersionSource } from './model-loader.ts';
import { checkModelName, checkVersion } from './model-name.ts';
import { ModelVersions, type VersionState } from './model-versions.ts';
import type { ServedModel } from './served-model.ts';

export interface RepositoryOptions extends ModelLoaderOptions {
  readonly log?: Log;
}

const SHOWN_NAMES = 20;

export class Repository {
  readonly #store: ModelStore;
  readonly #loader: ModelLoader;
  readonly #log: Log;
  readonly #inOrder = new InOrder();
  /** Replaced, never changed: a call that has found its model keeps it. */
  readonly #models = new Map<string, ModelVersions>();

  constructor(store: ModelStore, options: RepositoryOptions) {
    this.#store = store;
    this.#loader = new ModelLoader(options);
    this.#log = options.log ?? silentLog;
  }

  get models(): readonly ModelVersions[] {
    return [...this.#models.values()];
  }

  /** Everything that is served now. */
  get served(): readonly ServedModel[] {
    return this.models.flatMap(({ served }) => served);
  }

  /** @throws HttpError 404 for a model or a version that there is not, 503 for one that is not served now */
  find(name: string, version?: string): ServedModel {
    return this.versionsOf(name).find(version);
  }

  /** @throws HttpError 404 with the list */
  versionsOf(name: string): ModelVersions {
    const versions = this.#models.get(name);
    if (versions === undefined) throw this.#unknown(name);
    return versions;
  }

  /** Looks at the store: what is new or has changed is loaded, what is gone goes. Nothing else is touched. */
  async refresh(): Promise<void> {
    const stored = await this.#store.list();
    const names = new Set([...stored.map(({ name }) => name), ...this.#models.keys()]);
    await Promise.all(
      [...names].map((name) => {
        const own = stored.filter((version) => version.name === name);
        return this.#isAsStored(name, own) ? undefined : this.#inOrder.do(name, () => this.#refresh(name));
      }),
    );
  }

  /**
   * Reads a model again, or one that was unloaded; all of its versions or, when one is broken, none.
   *
   * @param sources other files than those in the store, by version, served until the model is loaded again
   * @param config another configuration than that in the store
   */
  load(
    name: string,
    sources: ReadonlyMap<string, VersionSource> = new Map(),
    config?: string,
  ): Promise<void> {
    return this.#inOrder.do(name, async () => {
      const states =
        sources.size > 0
          ? await this.#loadSources(name, sources, config)
          : await this.#loadStored(name, config);
      this.#models.set(name, new ModelVersions(name, states));
      this.#log.info({ model: name, versions: states.map(([version]) => version) }, 'model loaded');
    });
  }

  /** Serves none of its versions until it is loaded again. Calls that run end as they would have. */
  unload(name: string): Promise<void> {
    return this.#inOrder.do(name, async () => {
      this.#models.set(name, this.versionsOf(name).unloaded());
      this.#log.info({ model: name }, 'model unloaded');
    });
  }

  /**
   * Stores a version, the newest when none is named, and serves it. A file that is no model replaces nothing.
   *
   * @param told activations of a file that holds only weights; what is stored then is a file that says them itself
   * @returns what is served now
   */
  put(
    name: string,
    version: string | undefined,
    file: ModelFile,
    told: ReadOptions = {},
  ): Promise<ServedModel> {
    checkModelName(name);
    if (version !== undefined) checkVersion(version);
    return this.#inOrder.do(name, async () => {
      const newest = (await this.#store.list(name)).at(-1)?.version;
      const own = version ?? newest ?? '1';
      await this.#store.write(name, own, await this.#checked(name, newest, file, told));
      await this.#refresh(name);
      this.#log.info({ model: name, version: own, bytes: file.bytes.length }, 'model stored');
      return this.find(name, own);
    });
  }

  /** Takes one version out of the store, or all of them when none is named. */
  remove(name: string, version?: string): Promise<void> {
    return this.#inOrder.do(name, async () => {
      const { states } = this.versionsOf(name);
      if (version !== undefined) this.versionsOf(name).serves(version);
      await this.#store.remove(name, version);
      const rest = [...states].filter(([other]) => version !== undefined && other !== version);
      if (rest.length > 0) this.#models.set(name, new ModelVersions(name, rest));
      else {
        this.#models.delete(name);
        this.#loader.forget(name);
      }
      this.#log.info({ model: name, version }, 'model removed');
    });
  }

  async #checked(
    name: string,
    newest: string | undefined,
    file: ModelFile,
    told: ReadOptions,
  ): Promise<ModelFile> {
    const before = newest === undefined ? undefined : await this.#store.read(name, newest);
    const source = { bytes: file.bytes, companion: async () => undefined, config: before?.config };
    const net = await this.#loader.read(source, told);
    return Object.values(told).some((each) => each !== undefined) ? modelFile(writeSafetensors(net)) : file;
  }

  /** Whether nothing has to be looked at; what somebody unloaded is left alone. */
  #isAsStored(name: string, stored: readonly StoredVersion[]): boolean {
    const known = this.#models.get(name);
    if (known === undefined) return stored.length === 0;
    if (known.isUnloaded && stored.length > 0) return true;
    const inStore = [...known.states.values()].filter(({ stamp }) => stamp !== undefined);
    return (
      inStore.length === stored.length &&
      stored.every(({ version, stamp }) => known.states.get(version)?.stamp === stamp)
    );
  }

  async #refresh(name: string): Promise<void> {
    const stored = await this.#store.list(name);
    const known = this.#models.get(name);
    const kept = [...(known?.states ?? [])].filter(([, { stamp }]) => stamp === undefined);
    const states = new Map<string, VersionState>(stored.length === 0 ? [] : kept);
    for (const version of stored) {
      states.set(version.version, await this.#refreshVersion(version, known?.states.get(version.version)));
    }
    if (states.size > 0) this.#models.set(name, new ModelVersions(name, states));
    else this.#models.delete(name);
  }

  /** A file that cannot be served changes nothing but the reason that is given for it. */
  async #refreshVersion(stored: StoredVersion, known: VersionState | undefined): Promise<VersionState> {
    const { name, version, stamp } = stored;
    if (known?.stamp === stamp && known.served !== undefined) return known;
    try {
      const served = await this.#loadVersion(name, version);
      this.#log.info({ model: name, version }, 'version loaded');
      return { stamp, served, reason: '' };
    } catch (error) {
      if (!(error instanceof GlassnetError)) throw error;
      this.#log.warn({ model: name, version, reason: error.message }, 'version not loaded');
      return { stamp, served: known?.served, reason: error.message };
    }
  }

  async #loadStored(name: string, config: string | undefined): Promise<[string, VersionState][]> {
    const stored = await this.#store.list(name);
    if (stored.length === 0) throw this.#unknown(name);
    const states: [string, VersionState][] = [];
    for (const { version, stamp } of stored) {
      states.push([version, { stamp, served: await this.#loadVersion(name, version, config), reason: '' }]);
    }
    return states;
  }

  async #loadSources(
    name: string,
    sources: ReadonlyMap<string, VersionSource>,
    config: string | undefined,
  ): Promise<[string, VersionState][]> {
    checkModelName(name);
    const states: [string, VersionState][] = [];
    for (const [version, source] of sources) {
      checkVersion(version);
      const served = await this.#loader.load(name, version, { ...source, config: config ?? source.config });
      states.push([version, { stamp: undefined, served, reason: '' }]);
    }
    return states;
  }

  async #loadVersion(name: string, version: string, config?: string): Promise<ServedModel> {
    const stored = await this.#store.read(name, version);
    if (stored === undefined) throw new HttpError(404, `version ${version} of model "${name}" is gone`);
    return this.#loader.load(name, version, { ...stored, config: config ?? stored.config });
  }

  #unknown(name: string): HttpError {
    const names = [...this.#models.keys()];
    const shown = names.slice(0, SHOWN_NAMES).join(', ');
    const more = names.length > SHOWN_NAMES ? `, and ${names.length - SHOWN_NAMES} more` : '';
    const known = names.length === 0 ? 'there is none yet' : `expected one of ${shown}${more}`;
    return new HttpError(404, `unknown model ${describeValue(name)}: ${known}`);
  }
}
