/** Rows as text, each number in the fewest digits that give the same bits again. */

import type { Matrix } from '@glassnet/kernels/matrix';
import { formatNumber } from './float32-text.ts';

/** A line for each row, as `numpy.loadtxt(file, delimiter=',')` reads them: `0.25,-0.5`. */
export function csvText(rows: Matrix): string {
  return rowTexts(rows, formatNumber)
    .map((cells) => `${cells}\n`)
    .join('');
}

/** An array for each row: `[0.25,-0.5]`. What is not finite has no number in JSON, and is "nan", "inf" or "-inf". */
export function jsonTexts(rows: Matrix): string[] {
  return rowTexts(rows, jsonNumber).map((cells) => `[${cells}]`);
}

/** The numbers of each row, with commas between. */
function rowTexts({ rows, cols, data }: Matrix, write: (value: number) => string): string[] {
  const texts: string[] = [];
  for (let start = 0; start < rows * cols; start += cols) {
    let text = write(data[start] ?? Number.NaN);
    for (let i = start + 1; i < start + cols; i++) text += `,${write(data[i] ?? Number.NaN)}`;
    texts.push(text);
  }
  return texts;
}

function jsonNumber(value: number): string {
  const text = formatNumber(value);
  return Number.isFinite(value) ? text : `"${text}"`;
}
