/**
 * Rows as JSON: `[[1, 2], [3, 4]]`, or `[1, 2]` for a single row. JSON has no word for what is not a finite number,
 * so these are the strings "nan", "inf" and "-inf".
 */

import { type Matrix, matrix } from '@glassnet/core';
import { formatNumber, parseWord } from './number-text.ts';
import { RowsError } from './rows-error.ts';

/** @throws RowsError with row and column from 0, ShapeError for ragged rows */
export function readJson(text: string): Matrix {
  const value = parseJson(text);
  if (!Array.isArray(value))
    throw new RowsError(`expected rows such as [[1, 2], [3, 4]], got ${kindOf(value)}`);
  if (value.length === 0) throw new RowsError('expected rows of numbers, got none');
  const rows: readonly unknown[] = value.some(Array.isArray) ? value : [value];
  return matrix(rows.map(numbersOf));
}

/** On one line: `[[0.25,-0.5],[1,"nan"]]`. */
export function writeJson({ rows, cols, data }: Matrix): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * cols, (row + 1) * cols), jsonNumber).join(','),
  );
  return `[${lines.map((line) => `[${line}]`).join(',')}]`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RowsError(`not JSON: ${error.message}`, { cause: error });
    throw error;
  }
}

function numbersOf(row: unknown, i: number): number[] {
  if (!Array.isArray(row)) throw new RowsError(`row ${i}: expected an array of numbers, got ${kindOf(row)}`);
  return row.map((cell: unknown, j) => {
    const value = typeof cell === 'string' ? parseWord(cell) : cell;
    if (typeof value === 'number') return value;
    throw new RowsError(`row ${i}, column ${j}: expected a number, got ${kindOf(cell)}`);
  });
}

function jsonNumber(value: number): string {
  const text = formatNumber(value);
  return Number.isFinite(value) ? text : `"${text}"`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value !== null && typeof value === 'object') return 'an object';
  return JSON.stringify(value);
}
