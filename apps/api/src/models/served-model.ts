/** One version of a model as it is served. Immutable: a new file or configuration makes a new one. */

import type { Net } from '@glassnet/core';
import { type Backend, type BackendName, type Choice, chooseBackend } from '@glassnet/kernels';
import type { Backends } from '../backends.ts';
import { CallQueue } from '../infer/call-queue.ts';
import { defaultConfig, type ModelConfig } from './model-config.ts';
import { Statistics } from './statistics.ts';

export interface ServedModelOptions {
  readonly name: string;
  readonly version: string;
  readonly net: Net;
  readonly config?: ModelConfig;
  /** Those of the same version before it was loaded again. */
  readonly statistics?: Statistics;
}

/** Numbers of rows for which the choice is remembered: most callers send as many again. */
const MOST_CHOICES = 64;

export class ServedModel {
  readonly name: string;
  readonly version: string;
  readonly net: Net;
  readonly config: ModelConfig;
  readonly statistics: Statistics;
  /** Multiplications that a row takes. */
  readonly work: number;
  /** Its name and version as fields of JSON, for every answer has them. */
  readonly names: string;
  readonly #choices = new Map<number, Choice>();
  readonly #queues = new Map<BackendName, CallQueue>();

  constructor(options: ServedModelOptions) {
    const { name, version, net, config = defaultConfig, statistics = new Statistics() } = options;
    this.name = name;
    this.version = version;
    this.net = net;
    this.config = config;
    this.statistics = statistics;
    this.names = `"model_name":"${name}","model_version":"${version}"`;
    this.work = net.steps.reduce(
      (sum, step) => sum + (step.kind === 'affine' ? step.weights.data.length : 0),
      0,
    );
  }

  /** The backend that suits so many rows, and why. */
  choose(rows: number): Choice {
    const known = this.#choices.get(rows);
    if (known !== undefined) return known;
    const choice = chooseBackend(this.net.steps, rows);
    if (this.#choices.size < MOST_CHOICES) this.#choices.set(rows, choice);
    return choice;
  }

  /** Where calls on a backend wait and run; undefined before it was opened. */
  queueOn(name: BackendName): CallQueue | undefined {
    return this.#queues.get(name);
  }

  /** Makes the weights resident on a backend first, so that no call pays for it. */
  async openQueue(name: BackendName, backends: Backends): Promise<CallQueue> {
    const backend = await backends.get(name);
    await this.#warmUp(backend);
    const queue = this.#queues.get(name) ?? new CallQueue(this.net, backend, this.config, this.statistics);
    this.#queues.set(name, queue);
    return queue;
  }

  /** A row of zeros. A net without weights takes rows of any length, and has nothing to make resident. */
  async #warmUp(backend: Backend): Promise<void> {
    const { inputSize } = this.net;
    if (inputSize === undefined) return;
    await this.net.predict({ rows: 1, cols: inputSize, data: new Float32Array(inputSize) }, { backend });
  }
}

/** The name of the one tensor that goes into every model, and of the one that comes out. */
export const INPUT = 'x';
export const OUTPUT = 's';
