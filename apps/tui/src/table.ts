/** A table of plain text. */

import stringWidth from 'string-width';
import { printable } from './printable.ts';

const GAP = '  ';

export interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Lines of the heading and the rows, each column as wide as its widest cell. Cells may come from anywhere. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.heading), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, i) =>
    cells.reduce((most, row) => Math.max(most, stringWidth(row[i] ?? '')), 0),
  );
  const lines = cells.map((row) =>
    columns.map((column, i) => pad(row[i] ?? '', widths[i] ?? 0, column.align)).join(GAP),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function pad(cell: string, width: number, align: TableColumn['align']): string {
  const space = ' '.repeat(width - stringWidth(cell));
  return align === 'left' ? cell + space : space + cell;
}
