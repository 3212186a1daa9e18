/** The answers of a server that are still owed or on their way: what a polite stop waits for. */

import type { Server } from 'node:http';

export class OpenAnswers {
  /**
   * A number, for a Set of them keeps dead ones alive: when it grows, V8 lets its old table point to the new one, and an
   * old table that has once reached the old generation brings all later ones there, with every answer in them.
   */
  #open = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(server: Server) {
    server.on('request', (_request, answer) => {
      this.#open++;
      answer.once('close', this.#close);
    });
  }

  /** Resolves when none is left, those that come while waiting included. */
  finished(): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  readonly #close = (): void => {
    this.#open--;
    if (this.#open === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  };
}
