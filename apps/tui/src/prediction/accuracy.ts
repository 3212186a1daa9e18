/** How many rows were predicted as what a file says they are. */

import { argmax, type Matrix, type Net } from '@glassnet/core';
import { type RowClasses, RowsError } from '@glassnet/core/rows';
import { classIndices } from '@glassnet/core/rows/class-indices';
import { printable } from '../printable.ts';
import type { Words } from '../words/words.ts';

export class Accuracy {
  readonly #net: Net;
  #rows = 0;
  #right = 0;
  #column = '';
  /** Why it cannot be told. */
  #obstacle: string | undefined;

  constructor(net: Net) {
    this.#net = net;
  }

  update(scores: Matrix, classes: RowClasses | undefined): void {
    if (classes === undefined || this.#obstacle !== undefined) return;
    try {
      const truth = classIndices(classes, this.#net, this.#rows);
      this.#right += argmax(scores).filter((predicted, row) => predicted === truth[row]).length;
      this.#rows += scores.rows;
      this.#column = classes.column;
    } catch (error) {
      if (!(error instanceof RowsError)) throw error;
      this.#obstacle = error.message;
    }
  }

  /** A line for people, with the column that was taken for the class; undefined where no classes were given. */
  text(words: Words): string | undefined {
    if (this.#obstacle !== undefined) return words.notCompared(printable(this.#obstacle));
    if (this.#rows === 0) return undefined;
    const share = ((100 * this.#right) / this.#rows).toFixed(2);
    return words.right(this.#right, this.#rows, share, printable(this.#column));
  }
}
