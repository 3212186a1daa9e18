/** Lines on a terminal that change in place, and are gone at the end. */

import type { Writable } from 'node:stream';

const MILLISECONDS_BETWEEN = 100;

export class LiveLines {
  readonly #stream: Writable & { readonly isTTY?: boolean | undefined };
  #shown = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Nothing is shown on what is no terminal. */
  constructor(stream: Writable & { readonly isTTY?: boolean | undefined }) {
    this.#stream = stream;
  }

  /** In place of what was shown; now and then, not every time. */
  show(text: string): void {
    if (!this.#stream.isTTY || performance.now() - this.#last < MILLISECONDS_BETWEEN) return;
    this.#last = performance.now();
    this.#stream.write(`${this.#back()}${text}`);
    this.#shown = text.split('\n').length - 1;
  }

  clear(): void {
    if (this.#shown > 0) this.#stream.write(this.#back());
    this.#shown = 0;
  }

  /** To the beginning of the first line shown, with everything below erased. */
  #back(): string {
    return this.#shown > 0 ? `\x1b[${this.#shown}A\r\x1b[J` : '';
  }
}
