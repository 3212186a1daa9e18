/**
 * Rows as CSV: one row a line, numbers separated by commas, `nan`, `inf` and `-inf` as NumPy writes them. The first
 * line may name the columns. Blank lines count for nothing.
 */

import { type Matrix, matrix } from '@glassnet/core';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { formatNumber, parseNumber } from './number-text.ts';
import { RowsError } from './rows-error.ts';

interface Line {
  /** As an editor counts them, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** @throws RowsError with the line and the column, when a cell holds no number or a line has too few or too many */
export function readCsv(text: string): Matrix {
  const lines = withoutHeader(splitLines(text));
  const [first] = lines;
  if (first === undefined) throw new RowsError('expected rows of numbers, got none');
  return matrix(lines.map((line) => numbersOf(line, first)));
}

/** The rows without a header, as `numpy.loadtxt(file, delimiter=',')` reads them. */
export function writeCsv({ rows, cols, data }: Matrix): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * cols, (row + 1) * cols), formatNumber).join(','),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function splitLines(text: string): Line[] {
  try {
    const lines: Line[] = [];
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells, { lines: number }) => {
        lines.push({ number, cells });
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (error instanceof CsvError) throw new RowsError(`not CSV: ${error.message}`, { cause: error });
    throw error;
  }
}

/** A header is a first line without a single number; with one it is a row, and what is not a number in it an error. */
function withoutHeader(lines: readonly Line[]): readonly Line[] {
  const isHeader = lines[0]?.cells.every((cell) => parseNumber(cell) === undefined);
  return isHeader ? lines.slice(1) : lines;
}

function numbersOf({ number, cells }: Line, first: Line): number[] {
  if (cells.length !== first.cells.length) {
    throw new RowsError(
      `line ${number}: expected ${first.cells.length} columns as in line ${first.number}, got ${cells.length}`,
    );
  }
  return cells.map((cell, i) => {
    const value = parseNumber(cell);
    if (value !== undefined) return value;
    const got = cell === '' ? 'nothing' : JSON.stringify(cell);
    throw new RowsError(`line ${number}, column ${i + 1}: expected a number, got ${got}`);
  });
}
