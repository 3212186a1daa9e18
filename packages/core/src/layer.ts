/** A layer: one step of the forward propagation, which can be looked at by itself. */

import type { Backend, MaybePromise, SyncBackend } from '@glassnet/kernels/backend';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Step } from '@glassnet/kernels/step';
import { ResidentSteps } from './resident-steps.ts';

/** A trained parameter: weights are a matrix, biases a vector. */
export type Param = Matrix | Float32Array;

/** Where a call runs: plain JavaScript, at once, when no backend is given. */
export interface RunOptions<B extends Backend = Backend> {
  readonly backend?: B | undefined;
}

export abstract class Layer {
  /** What people call it: `Affine`. */
  abstract readonly name: string;
  /** What a backend runs for it. */
  abstract readonly step: Step;
  /** The trained parameters; none for an activation. */
  readonly params: readonly Param[] = [];
  #resident: ResidentSteps | undefined;

  /**
   * The layer's output, a row for each row of x: at once from a backend that answers at once, else a promise.
   *
   * @throws ShapeError when x does not fit
   */
  forward(x: Matrix, options?: RunOptions<SyncBackend>): Matrix;
  forward(x: Matrix, options?: RunOptions): MaybePromise<Matrix>;
  forward(x: Matrix, options: RunOptions = {}): MaybePromise<Matrix> {
    this.#resident ??= new ResidentSteps([this.step]);
    return this.#resident.run(x, options.backend);
  }
}
