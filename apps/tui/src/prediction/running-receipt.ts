/** The receipt of a call that comes a few rows at a time: what one call with all of them would have given. */

import type { Backend, Matrix, Net } from '@glassnet/core';
import { ScoreDigest } from '@glassnet/core/score-digest';
import { type BackendName, chooseBackend } from '@glassnet/kernels';
import type { Backends } from '../backends.ts';

export interface PredictionReceipt {
  readonly backend: string;
  /** In calls, with the weights already resident. */
  readonly milliseconds: number;
  /** SHA-256 of the bits of all scores. */
  readonly digest: string;
  /** Of all scores: rows and columns. */
  readonly shape: readonly [number, number];
}

export class RunningReceipt {
  readonly #net: Net;
  readonly #backends: Backends;
  readonly #asked: BackendName | 'auto';
  readonly #digest = new ScoreDigest();
  #backend: Backend | undefined;
  #reason: string | undefined;
  #milliseconds = 0;
  #rows = 0;
  #firstRows = 0;
  #columns = 0;
  #ended: PredictionReceipt | undefined;

  constructor(net: Net, backends: Backends, asked: BackendName | 'auto') {
    this.#net = net;
    this.#backends = backends;
    this.#asked = asked;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Why the rows run where they do, when nobody asked for it: the first ones decide. */
  get reason(): string | undefined {
    if (this.#reason === undefined || this.#rows === this.#firstRows) return this.#reason;
    return `first ${this.#firstRows.toLocaleString('en')} rows: ${this.#reason}`;
  }

  /** The scores of the next rows. @throws BackendUnavailableError */
  async score(x: Matrix): Promise<Matrix> {
    this.#backend ??= await this.#begin(x);
    const start = performance.now();
    const scores = await this.#net.predict(x, { backend: this.#backend });
    this.#milliseconds += performance.now() - start;
    this.#digest.update(scores);
    this.#rows += scores.rows;
    this.#columns = scores.cols;
    return scores;
  }

  /** Of all rows so far. No more can follow. */
  end(): PredictionReceipt {
    this.#ended ??= {
      backend: this.#backend?.name ?? this.#asked,
      milliseconds: this.#milliseconds,
      digest: this.#digest.hex(),
      shape: [this.#rows, this.#columns],
    };
    return this.#ended;
  }

  /** A call before the one that counts makes the weights resident, and code that never ran is slow. */
  async #begin({ rows, cols, data }: Matrix): Promise<Backend> {
    const asked = this.#asked;
    const { name, reason } =
      asked === 'auto' ? chooseBackend(this.#net.steps, rows) : { name: asked, reason: undefined };
    this.#reason = reason;
    this.#firstRows = rows;
    const backend = await this.#backends.get(name);
    const few = Math.min(1, rows);
    await this.#net.predict({ rows: few, cols, data: data.slice(0, few * cols) }, { backend });
    return backend;
  }
}
