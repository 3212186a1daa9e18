/**
 * Rows as CSV: one row a line, numbers as JavaScript's Number reads them, `nan`, `inf` and `-inf` as NumPy writes them.
 * The first line is a header when its cells are names. Lines that begin with # count for nothing, but where there is
 * no header the last one before the rows names the columns, as np.savetxt writes it.
 */

import { beyondFloat32 } from '../readers/number-formats.ts';
import { classColumn, columnTitle } from './class-column.ts';
import { areNames, hintFor } from './column-names.ts';
import { csvPieces } from './csv-pieces.ts';
import { type CsvRecord, csvRecords, delimiterOf } from './csv-records.ts';
import { parseNumber, parseWord } from './float32-text.ts';
import type { RowOptions, Rows } from './rows.ts';
import { RowsError, within } from './rows-error.ts';

const FIRST_LINE_OF_CELLS = /^(?!\s*#).*\S.*$/m;

/** @throws RowsError with the line and the column, both from 1 */
export async function* csvRows(texts: AsyncIterable<string>, options: RowOptions): AsyncGenerator<Rows> {
  const reader = new CsvReader(options);
  for await (const piece of csvPieces(texts)) {
    const rows = reader.read(piece);
    if (rows !== undefined) yield rows;
  }
  reader.end();
}

/** What the first row tells of all. */
interface Columns {
  readonly line: number;
  readonly width: number;
  /** The place of the class from 0; undefined when there is none. */
  readonly classPlace: number | undefined;
  readonly names: readonly string[] | undefined;
}

class CsvReader {
  readonly #options: RowOptions;
  #line = 1;
  #delimiter: string | undefined;
  #names: readonly string[] | undefined;
  #hasHeader = false;
  #columns: Columns | undefined;

  constructor(options: RowOptions) {
    this.#options = options;
  }

  /** The rows of a piece of text that ends where a record ends; undefined when it has none. */
  read(text: string): Rows | undefined {
    const [firstLine] = FIRST_LINE_OF_CELLS.exec(text) ?? [];
    if (firstLine !== undefined) this.#delimiter ??= delimiterOf(firstLine);
    const records = csvRecords(text, this.#delimiter ?? ',', this.#line);
    this.#line += text.split('\n').length - 1;
    const rows: CsvRecord[] = [];
    for (const record of records) if (this.#isRow(record)) rows.push(record);
    return this.#columns && rows.length > 0 ? rowsOf(rows, this.#columns) : undefined;
  }

  /** @throws RowsError when there were names of columns and nothing else */
  end(): void {
    if (this.#columns !== undefined || this.#names === undefined) return;
    const names = JSON.stringify(this.#names.join(' ').slice(0, 40));
    throw new RowsError(`expected rows of numbers, got only names of columns: ${names} has no number in it`);
  }

  /** Looks at what comes before the first row, and at the first row. */
  #isRow(record: CsvRecord): boolean {
    const { cells } = record;
    const isComment = cells[0]?.trimStart().startsWith('#') === true;
    if (this.#columns !== undefined) return !isComment;
    const isHeader = !isComment && !this.#hasHeader && areNames(record);
    if (isComment || isHeader) {
      if (!this.#hasHeader) this.#names = namesOf(cells);
      this.#hasHeader ||= !isComment;
      return false;
    }
    this.#columns = this.#columnsOf(record);
    return true;
  }

  #columnsOf({ line, cells }: CsvRecord): Columns {
    const { net, classColumn: asked } = this.#options;
    const wanted = net?.inputSize;
    const width = cells.length;
    const names = this.#names?.length === width ? this.#names : undefined;
    return within(`line ${line}`, () => ({
      line,
      width,
      classPlace: classColumn({ width, names, wanted, asked }),
      names,
    }));
  }
}

function namesOf(cells: readonly string[]): readonly string[] {
  const names = cells[0]?.trim() === '#' ? cells.slice(1) : cells;
  return names.map((name) => name.replace(/^\s*#/, '').trim());
}

function rowsOf(records: readonly CsvRecord[], columns: Columns): Rows {
  const { width, classPlace, names } = columns;
  const cols = classPlace === undefined ? width : width - 1;
  const data = new Float32Array(records.length * cols);
  const texts: string[] = [];
  let next = 0;
  for (const { line, cells } of records) {
    if (cells.length !== width) throw ragged(line, cells.length, columns);
    for (let i = 0; i < width; i++) {
      const cell = cells[i] ?? '';
      if (i === classPlace) texts.push(cell.trim() || nothing(line, i, 'a class'));
      else data[next++] = numberAt(line, i, cell);
    }
  }
  return {
    x: { rows: records.length, cols, data },
    classes: classPlace === undefined ? undefined : { column: columnTitle(classPlace, names), texts },
  };
}

function ragged(line: number, got: number, { line: first, width }: Columns): RowsError {
  return new RowsError(`line ${line}: expected ${width} columns as in line ${first}, got ${got}`);
}

function numberAt(line: number, place: number, cell: string): number {
  const value = parseNumber(cell) ?? noNumber(line, place, cell);
  if (Number.isFinite(Math.fround(value)) || parseWord(cell.trim()) !== undefined) return value;
  throw new RowsError(`line ${line}, column ${place + 1} is ${beyondFloat32(cell.trim().slice(0, 40))}`);
}

function noNumber(line: number, place: number, cell: string): never {
  if (cell.trim() === '') return nothing(line, place, 'a number (nan for a missing one)');
  const got = JSON.stringify(cell.slice(0, 40));
  throw new RowsError(`line ${line}, column ${place + 1}: expected a number, got ${got}${hintFor(cell)}`);
}

function nothing(line: number, place: number, expected: string): never {
  throw new RowsError(`line ${line}, column ${place + 1}: expected ${expected}, got nothing`);
}
