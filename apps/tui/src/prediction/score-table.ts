/** An answer for a person: a line for each row, the class of its highest score named at the end. */

import { numberText } from '@glassnet/core/number-text';
import { GrowingTable, type TableColumn } from '../table.ts';
import type { Words } from '../words/words.ts';
import type { RowsEncoder } from './rows-encoder.ts';
import type { ShownRows } from './shown-rows.ts';

const DIGITS = 6;

export class ScoreTable implements RowsEncoder {
  readonly end = '';
  readonly #words: Words;
  #rows = 0;
  #table: GrowingTable | undefined;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Columns are called by their classes where these are known, else `s1`, `s2`, ...; rows count from 0, as in NumPy. */
  next({ view, numbers, classes, names }: ShownRows): string {
    const { rows, cols, data } = numbers;
    const shown = view === 'classes' ? 0 : cols;
    const labels = Array.from({ length: cols }, (_, col) => names?.[col] ?? `s${col + 1}`);
    this.#table ??= new GrowingTable(
      [this.#words.row, ...labels.slice(0, shown), this.#words.highest].map(
        (heading): TableColumn => ({ heading, align: 'right' }),
      ),
    );
    const lines = Array.from({ length: rows }, (_, row) => [
      String(this.#rows + row),
      ...Array.from(data.subarray(row * cols, row * cols + shown), (score) => numberText(score, DIGITS)),
      labels[classes[row] ?? 0] ?? '',
    ]);
    this.#rows += rows;
    return this.#table.lines(lines);
  }
}
