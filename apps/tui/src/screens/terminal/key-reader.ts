import { KeyDecoder, type Press } from '../keys/key-decoder.ts';

/** So long the rest of a sequence may be under way on a slow line; longer, an Escape was the key. */
export const ESCAPE_MILLISECONDS = 100;

/** Gives the keys as they come, those that came in one piece together. */
export class KeyReader {
  readonly #decoder = new KeyDecoder();
  readonly #onPresses: (presses: readonly Press[]) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onPresses: (presses: readonly Press[]) => void) {
    this.#onPresses = onPresses;
  }

  read(piece: string): void {
    this.stop();
    this.#give(this.#decoder.push(piece));
    if (this.#decoder.isWaiting)
      this.#timer = setTimeout(() => this.#give(this.#decoder.flush()), ESCAPE_MILLISECONDS);
  }

  /** Waits for nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #give(presses: readonly Press[]): void {
    if (presses.length > 0) this.#onPresses(presses);
  }
}
