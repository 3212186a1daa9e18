/** How far a long work is, and how long it will still take: on a terminal only, and gone when it is done. */

import type { Writable } from 'node:stream';
import type { SingleBar } from 'cli-progress';
import type { Words } from '../words/words.ts';

export interface ProgressOptions {
  readonly stderr: Writable & { readonly isTTY?: boolean | undefined };
  /** What is to be done; undefined where only the end will tell. */
  readonly total: number | undefined;
  readonly ascii: boolean;
  readonly words: Words;
}

/** Work that is over by then needs no bar. */
const PATIENCE_MILLISECONDS = 1000;

export class Progress {
  readonly #options: ProgressOptions;
  readonly #start = performance.now();
  #bar: SingleBar | undefined;

  constructor(options: ProgressOptions) {
    this.#options = options;
    process.on('exit', this.end);
  }

  /** `done` of the total, which made so many rows. */
  async update(done: number, rows: number): Promise<void> {
    const { stderr, total, words } = this.#options;
    const elapsed = performance.now() - this.#start;
    if (stderr.isTTY !== true || elapsed < PATIENCE_MILLISECONDS) return;
    const facts = {
      rows: words.rowsSoFar(rows.toLocaleString('en')),
      left: words.left(duration((elapsed * Math.max(0, (total ?? done) - done)) / done)),
      elapsed: words.within(duration(elapsed)),
    };
    if (this.#bar === undefined) this.#bar = await this.#begin(done, facts);
    else this.#bar.update(done, facts);
  }

  readonly end = (): void => {
    process.off('exit', this.end);
    this.#bar?.stop();
    this.#bar = undefined;
  };

  async #begin(done: number, facts: object): Promise<SingleBar> {
    const { SingleBar, Presets } = await import('cli-progress');
    const { stderr: stream, total, ascii } = this.#options;
    const format = total === undefined ? '{rows} {elapsed}' : '{bar} {percentage} %  {rows}  {left}';
    const bar = new SingleBar(
      { stream, format, clearOnComplete: true },
      ascii ? Presets.legacy : Presets.shades_classic,
    );
    bar.start(total ?? 0, done, facts);
    return bar;
  }
}

/** `5 s`, `2 min 5 s`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
