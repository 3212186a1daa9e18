/** A piece of CSV as records of cells. */

import Papa from 'papaparse';
import { RowsError } from './rows-error.ts';

export interface CsvRecord {
  /** Where it begins, as an editor counts lines, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stands between two cells: a tab, semicolon or comma; where a line has none of these, spaces. */
export function delimiterOf(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, '');
  const found = ['\t', ';', ','].find((delimiter) => unquoted.includes(delimiter));
  return found ?? (/\S\s+\S/.test(unquoted) ? ' ' : ',');
}

/**
 * Blank lines are left out. `text` ends where a record ends; its first line is `firstLine`.
 *
 * @throws RowsError for quotes that do not pair
 */
export function csvRecords(text: string, delimiter: string, firstLine: number): CsvRecord[] {
  const source = delimiter === ' ' ? singleSpaces(text) : text;
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n' });
  const canSpan = text.includes('"');
  const records: CsvRecord[] = [];
  let line = firstLine;
  data.forEach((cells, i) => {
    const error = errors.find(({ row }) => row === i);
    if (error !== undefined) throw new RowsError(`line ${line}: ${error.message}`);
    if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ line, cells });
    line += canSpan ? cells.join('').split('\n').length : 1;
  });
  return records;
}

/** Columns that are aligned by spaces have one between them, and none around the line. */
function singleSpaces(text: string): string {
  return text.replace(/[ \t]+/g, ' ').replace(/^ | $/gm, '');
}
