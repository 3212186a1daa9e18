/** Rows of an answer in the format asked for, some at a time. */

import { csvText, jsonTexts } from '@glassnet/core/rows/rows-text';
import { UsageError } from '../errors.ts';
import { NpyEncoder } from './npy-encoder.ts';
import { type RowsFormat, rowsFormats } from './rows-formats.ts';
import type { ShownRows } from './shown-rows.ts';

export type { RowsFormat } from './rows-formats.ts';

export interface RowsEncoder {
  /** What the next rows add. */
  next(rows: ShownRows): string | Uint8Array;
  /** What comes behind the last. */
  readonly end: string;
  /** What has to replace as many bytes at the beginning, now that the rows are counted; undefined where nothing has. */
  start?(): Uint8Array | undefined;
}

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

/** The format that the ending of a file's name asks for. @throws UsageError when it asks for none */
export function formatOf(path: string): RowsFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const format = rowsFormats.find((name) => name === (ending === 'ndjson' ? 'jsonl' : ending));
  if (format !== undefined) return format;
  throw new UsageError(`${path}: expected a name that ends in .npy, .csv, .json or .jsonl, or --format`);
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
