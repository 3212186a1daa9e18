/**
 * The contract between nets and the machines that run them. Whatever fulfils it gives the same bits as
 * every other backend: for each output, k ascending,
 *
 *     acc = fl(acc + fl(x[k] * W[k][j])),  starting at 0;  h[j] = fl(acc + b[j])
 *
 * in IEEE float32, never fused, never in another order; and the activations of activations.ts. The suite
 * in conformance.ts holds a backend to it.
 */

import type { Matrix } from './matrix.ts';
import type { Step } from './step.ts';

export type MaybePromise<T> = T | Promise<T>;

/** Holding one means that it is ready: backends are made by asynchronous `open` functions. */
export interface Backend {
  readonly name: string;
  /** a (n, k) times b (k, m). @throws ShapeError when the inner sizes differ */
  matmul(a: Matrix, b: Matrix): MaybePromise<Matrix>;
  /** Makes the weights resident, once. The steps must not change afterwards. */
  load(steps: readonly Step[]): MaybePromise<LoadedSteps>;
  /** Frees everything. Calls still running reject with a ClosedError, and so do later ones. */
  close(): MaybePromise<void>;
}

/** Steps whose weights are resident in a backend. `x` must not change while a call runs. */
export interface LoadedSteps {
  /** All steps on every row of x. */
  run(x: Matrix): MaybePromise<Matrix>;
  /** The output of every step, in order. */
  trace(x: Matrix): MaybePromise<Matrix[]>;
  /** Frees the weights at once; without it they go when nothing refers to them any more. */
  unload(): void;
}

/** A backend that answers at once, on the caller's thread. */
export interface SyncBackend extends Backend {
  matmul(a: Matrix, b: Matrix): Matrix;
  load(steps: readonly Step[]): SyncLoadedSteps;
  close(): void;
}

export interface SyncLoadedSteps extends LoadedSteps {
  run(x: Matrix): Matrix;
  trace(x: Matrix): Matrix[];
}
