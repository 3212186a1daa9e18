/** From the bytes of a version to what is served of it. */

import type { Net } from '@glassnet/core';
import type { ReadOptions } from '@glassnet/core/reader';
import { readModel } from '../uploads/read-model.ts';
import { defaultConfig, type ModelConfig, readModelConfig } from './model-config.ts';
import { ServedModel } from './served-model.ts';
import { Statistics } from './statistics.ts';

export interface ModelLoaderOptions {
  /** Bytes that a model and its files may have unpacked. */
  readonly mostBytes: number;
  /** Called before a model is served. */
  readonly warmUp: (model: ServedModel) => Promise<unknown>;
}

export interface VersionSource {
  readonly bytes: Uint8Array;
  companion(file: string): Promise<Uint8Array | undefined>;
  /** The text of a configuration, where there is one. */
  readonly config: string | undefined;
}

export class ModelLoader {
  readonly #options: ModelLoaderOptions;
  /** Kept when a version is loaded again: counters never go back. */
  readonly #statistics = new Map<string, Statistics>();

  constructor(options: ModelLoaderOptions) {
    this.#options = options;
  }

  /** @throws ModelFormatError, ArgumentError and HttpError 400 for what is no model or no configuration of it */
  async load(name: string, version: string, source: VersionSource): Promise<ServedModel> {
    const net = await this.read(source);
    const statistics = this.#statisticsOf(name, version);
    const model = new ServedModel({ name, version, net, config: configOf(source), statistics });
    await this.#options.warmUp(model);
    return model;
  }

  /** @param told what the caller says of the file, before what its configuration says */
  read(source: VersionSource, told: ReadOptions = {}): Promise<Net> {
    const { activation, output_activation } = configOf(source);
    const options = {
      activation: told.activation ?? activation,
      outputActivation: told.outputActivation ?? output_activation,
    };
    return readModel(source, options, this.#options.mostBytes);
  }

  forget(name: string): void {
    for (const key of this.#statistics.keys()) if (key.startsWith(`${name}/`)) this.#statistics.delete(key);
  }

  #statisticsOf(name: string, version: string): Statistics {
    const key = `${name}/${version}`;
    const statistics = this.#statistics.get(key) ?? new Statistics();
    this.#statistics.set(key, statistics);
    return statistics;
  }
}

function configOf({ config }: VersionSource): ModelConfig {
  return config === undefined ? defaultConfig : readModelConfig(config);
}
