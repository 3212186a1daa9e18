/** Scores as a table for a person: a line for each row, the highest score named at its end. */

import { argmax, type Matrix } from '@glassnet/core';
import { fixed } from './fixed.ts';
import { type TableColumn, table } from './table.ts';

const DECIMALS = 6;

/** Columns are called by their classes where these are known, else `s1`, `s2`, ...; rows count from 0, as in NumPy. */
export function scoreTable(scores: Matrix, classes: readonly string[] | undefined): string {
  const { rows, cols, data } = scores;
  const names = Array.from({ length: cols }, (_, col) => classes?.[col] ?? `s${col + 1}`);
  const best = argmax(scores);
  const columns: TableColumn[] = ['row', ...names, 'highest'].map((heading) => ({ heading, align: 'right' }));
  const lines = Array.from({ length: rows }, (_, row) => [
    String(row),
    ...Array.from(data.subarray(row * cols, (row + 1) * cols), (score) => fixed(score, DECIMALS)),
    names[best[row] ?? 0] ?? '',
  ]);
  return table(columns, lines);
}
