/**
 * The backends of one application, each opened at its first use and kept until `close`: what every front
 * end's backends.ts is made of.
 */

import type { Backend } from './backend.ts';
import { ClosedError } from './errors.ts';
import { type BackendName, type OpenOptions, openBackend } from './registry.ts';

export class OpenBackends {
  readonly #options: OpenOptions;
  readonly #open = new Map<BackendName, Promise<Backend>>();
  #closed = false;

  constructor(options: OpenOptions = {}) {
    this.#options = options;
  }

  /** The backend of that name, opened now if it is not open yet. A failed opening is tried again next time. */
  get(name: BackendName): Promise<Backend> {
    if (this.#closed) return Promise.reject(new ClosedError('the backends are closed'));
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const opening: Promise<Backend> = openBackend(name, this.#options);
    this.#open.set(name, opening);
    opening.catch(() => this.#open.delete(name));
    return opening;
  }

  /** Closes whatever is open; `get` rejects from now on. */
  async close(): Promise<void> {
    this.#closed = true;
    const opened = await Promise.allSettled(this.#open.values());
    await Promise.all(
      opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)),
    );
  }
}
