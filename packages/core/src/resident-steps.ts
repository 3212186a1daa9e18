/** The steps of one net or layer, and what each backend holds of them. */

import type { Backend, LoadedSteps, MaybePromise } from '@glassnet/kernels/backend';
import { ArgumentError, shown } from '@glassnet/kernels/errors';
import { openJs } from '@glassnet/kernels/js';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Step } from '@glassnet/kernels/step';

/** Where a call runs when it names no backend: the one that is always there and answers at once. */
const js = openJs();

/**
 * Loads its steps into a backend at the first call there. What was loaded is remembered weakly: it goes
 * when either the backend or the owner of the steps goes.
 */
export class ResidentSteps {
  readonly #steps: readonly Step[];
  readonly #loaded = new WeakMap<Backend, MaybePromise<LoadedSteps>>();

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  run(x: Matrix, backend: Backend = js): MaybePromise<Matrix> {
    const loaded = this.#loadedIn(backend);
    return loaded instanceof Promise ? loaded.then((ready) => ready.run(x)) : loaded.run(x);
  }

  trace(x: Matrix, backend: Backend = js): MaybePromise<Matrix[]> {
    const loaded = this.#loadedIn(backend);
    return loaded instanceof Promise ? loaded.then((ready) => ready.trace(x)) : loaded.trace(x);
  }

  #loadedIn(backend: Backend): MaybePromise<LoadedSteps> {
    const known = this.#loaded.get(backend);
    if (known !== undefined) return known;
    if (typeof backend.load !== 'function') {
      throw new ArgumentError(`expected a backend, such as await openBackend('wasm'), got ${shown(backend)}`);
    }
    const loading = backend.load(this.#steps);
    this.#loaded.set(backend, loading);
    if (loading instanceof Promise) {
      loading.then(
        (ready) => this.#loaded.set(backend, ready),
        () => this.#loaded.delete(backend),
      );
    }
    return loading;
  }
}
