/** An encoder for each format. */

import { csvText, jsonTexts } from '@glassnet/core/rows/rows-text';
import { NpyEncoder } from './npy-encoder.ts';
import type { RowsEncoder } from './rows-encoder.ts';
import type { RowsFormat } from './rows-formats.ts';
import type { ShownRows } from './shown-rows.ts';

export function rowsEncoder(format: RowsFormat): RowsEncoder {
  switch (format) {
    case 'csv':
      return { next: csv, end: '' };
    case 'jsonl':
      return { next: (rows) => jsonValues(rows).map(line).join(''), end: '' };
    case 'json':
      return new JsonEncoder();
    case 'npy':
      return new NpyEncoder();
  }
}

/** A value of JSON for each row: an array of its numbers, the name of its class, or the index of it. */
export function jsonValues(rows: ShownRows): string[] {
  const { view, numbers, classes, names } = rows;
  return view === 'classes'
    ? classes.map((index) => JSON.stringify(names?.[index] ?? index))
    : jsonTexts(numbers);
}

function csv(rows: ShownRows): string {
  const { view, numbers, classes, names } = rows;
  if (view !== 'classes') return csvText(numbers);
  return classes.map((index) => line(csvCell(names?.[index] ?? String(index)))).join('');
}

/** https://www.rfc-editor.org/rfc/rfc4180 */
function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(text: string): string {
  return `${text}\n`;
}

class JsonEncoder implements RowsEncoder {
  #before = '[';

  next(rows: ShownRows): string {
    const values = jsonValues(rows);
    if (values.length === 0) return '';
    const text = this.#before + values.join(',');
    this.#before = ',';
    return text;
  }

  get end(): string {
    return this.#before === '[' ? '[]\n' : ']\n';
  }
}
