/** Which line of a CSV is no row but the names of its columns. */

import type { CsvRecord } from './csv-records.ts';
import { parseNumber } from './float32-text.ts';
import { RowsError } from './rows-error.ts';

const LETTER = /\p{L}/u;
/** A number as much of the world writes it. */
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i;
/** Words that are names only among others: a column of sodium is called Na. */
const DOUBTFUL = /^(?:[+-]?0[xob][\da-f]+|na|n\/a|none|null|missing)$/i;

/**
 * Whether the cells are names: no number is among them, and each that is not empty looks like a name.
 *
 * @throws RowsError with the line and the column, both from 1, for cells that are neither: a row would be lost in silence
 */
export function areNames({ line, cells }: CsvRecord): boolean {
  if (cells.some((cell) => parseNumber(cell) !== undefined)) return false;
  const texts = cells.map((cell) => cell.trim());
  const hasName = texts.some((text) => isName(text) && !DOUBTFUL.test(text));
  const odd = texts.findIndex((text) => text !== '' && !(hasName && isName(text)));
  if (odd === -1 && hasName) return true;
  const text = texts[odd] ?? '';
  const got = JSON.stringify(text.slice(0, 40));
  throw new RowsError(
    `line ${line}, column ${Math.max(odd, 0) + 1}: expected a number or the name of a column, got ${got}${hintFor(text)}`,
  );
}

function isName(text: string): boolean {
  return LETTER.test(text) && !DECIMAL_COMMA.test(text);
}

/** The way out, for a cell that is no number; nothing for a word. */
export function hintFor(cell: string): string {
  const text = cell.trim();
  if (DECIMAL_COMMA.test(text)) return ': decimals come behind a point';
  if (/^\P{L}*\d/u.test(text)) return ': a number stands alone, in decimal';
  return DOUBTFUL.test(text) || !LETTER.test(text) ? ': a missing number is nan' : '';
}
