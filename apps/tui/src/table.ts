/** Tables of plain text. */

import stringWidth from 'string-width';
import { printable } from './printable.ts';

const GAP = '  ';

export interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** A table whose rows come some at a time: what comes later stays in its columns, unless it is wider. */
export class GrowingTable {
  readonly #columns: readonly TableColumn[];
  readonly #widths: number[];
  #isBegun = false;

  constructor(columns: readonly TableColumn[]) {
    this.#columns = columns;
    this.#widths = columns.map(() => 0);
  }

  /** Lines of the rows, and before the first ones of the headings, if there are any. Cells may come from anywhere. */
  lines(rows: readonly (readonly string[])[]): string {
    const isHeaded = !this.#isBegun && this.#columns.some(({ heading }) => heading !== '');
    const headings = isHeaded ? [this.#columns.map(({ heading }) => heading)] : [];
    this.#isBegun = true;
    const cells = [...headings, ...rows].map((row) => row.map(printable));
    for (const row of cells) {
      row.forEach((cell, i) => {
        this.#widths[i] = Math.max(this.#widths[i] ?? 0, stringWidth(cell));
      });
    }
    return cells
      .map(
        (row) =>
          `${row
            .map((cell, i) => this.#pad(cell, i))
            .join(GAP)
            .trimEnd()}\n`,
      )
      .join('');
  }

  #pad(cell: string, column: number): string {
    const space = ' '.repeat((this.#widths[column] ?? 0) - stringWidth(cell));
    return this.#columns[column]?.align === 'left' ? cell + space : space + cell;
  }
}

/** A whole table: each column as wide as its widest cell. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  return new GrowingTable(columns).lines(rows);
}
