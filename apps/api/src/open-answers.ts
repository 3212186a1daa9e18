/** The answers of a server that are still owed or on their way: what a polite stop waits for. */

import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

export class OpenAnswers {
  readonly #open = new Set<ServerResponse>();

  constructor(server: Server) {
    server.on('request', (_request, answer) => {
      this.#open.add(answer);
      answer.once('close', () => this.#open.delete(answer));
    });
  }

  /** Resolves when none is left, those that come while waiting included. */
  async finished(): Promise<void> {
    while (this.#open.size > 0) {
      await Promise.allSettled(Array.from(this.#open, (answer) => once(answer, 'close')));
    }
  }
}
