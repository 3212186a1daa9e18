/** A net: layers in order. The output of each is the input of the next. */

import type { MaybePromise, SyncBackend } from '@glassnet/kernels/backend';
import type { Matrix } from '@glassnet/kernels/matrix';
import { checkSteps, inputSize, type Step, widths } from '@glassnet/kernels/step';
import type { Layer, Param, RunOptions } from './layer.ts';
import { ResidentSteps } from './resident-steps.ts';

/** What a file may tell of a net beyond its layers. */
export interface NetMetadata {
  /** The name of each score, in order. */
  readonly classes?: readonly string[] | undefined;
  /** The shape of one input before it is flattened to a row, such as (1, 28, 28); a row when left out. */
  readonly inputShape?: readonly number[] | undefined;
  /** Where the net comes from: data, licence, how it was trained. */
  readonly source?: string | undefined;
}

/**
 * Immutable, and bound to no backend: one net may serve calls on several at the same time.
 *
 *     const net = new Net([new Affine(W1, b1), new Sigmoid(), new Affine(W2, b2)]);
 *     const s = net.predict(matrix([[1.0, -0.5]]));
 */
export class Net {
  readonly layers: readonly Layer[];
  /** The parameters of all layers, in order: [W1, b1, W2, b2]. */
  readonly params: readonly Param[];
  readonly metadata: NetMetadata;
  readonly steps: readonly Step[];
  readonly #resident: ResidentSteps;

  /** @throws ShapeError when a layer does not fit the one before it */
  constructor(layers: readonly Layer[], metadata: NetMetadata = {}) {
    this.layers = [...layers];
    this.params = layers.flatMap((layer) => layer.params);
    this.metadata = metadata;
    this.steps = layers.map((layer) => layer.step);
    checkSteps(this.steps);
    this.#resident = new ResidentSteps(this.steps);
  }

  /** Columns of x; undefined when the net takes any number of them. */
  get inputSize(): number | undefined {
    return inputSize(this.steps);
  }

  /** Scores of a row; undefined when there are as many as columns go in. */
  get outputSize(): number | undefined {
    const inputs = this.inputSize;
    return inputs === undefined ? undefined : (widths(this.steps, inputs).at(-1) ?? inputs);
  }

  /**
   * The scores, a row for each row of x: at once from a backend that answers at once, else a promise.
   *
   * @throws ShapeError when x does not fit
   */
  predict(x: Matrix, options?: RunOptions<SyncBackend>): Matrix;
  predict(x: Matrix, options?: RunOptions): MaybePromise<Matrix>;
  predict(x: Matrix, options: RunOptions = {}): MaybePromise<Matrix> {
    return this.#resident.run(x, options.backend);
  }

  /** The output of every layer, in order; the last is what `predict` gives. */
  trace(x: Matrix, options?: RunOptions<SyncBackend>): Matrix[];
  trace(x: Matrix, options?: RunOptions): MaybePromise<Matrix[]>;
  trace(x: Matrix, options: RunOptions = {}): MaybePromise<Matrix[]> {
    return this.#resident.trace(x, options.backend);
  }
}
