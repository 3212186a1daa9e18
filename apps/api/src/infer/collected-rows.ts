/** A matrix that comes some rows at a time. */

import type { Matrix } from '@glassnet/core';

export class CollectedRows {
  readonly #rows: number;
  #cols = 0;
  /** Made with the first rows, which say how many columns there are. */
  #data: Float32Array<ArrayBuffer> | undefined;
  #next = 0;

  /** @param rows that will come, all together */
  constructor(rows: number) {
    this.#rows = rows;
  }

  add(part: Matrix): void {
    this.#cols = part.cols;
    this.#data ??= new Float32Array(this.#rows * part.cols);
    this.#data.set(part.data, this.#next);
    this.#next += part.data.length;
  }

  get matrix(): Matrix {
    return { rows: this.#rows, cols: this.#cols, data: this.#data ?? new Float32Array(0) };
  }
}
