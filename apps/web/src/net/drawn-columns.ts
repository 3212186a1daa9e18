/** The neurons that are drawn: of a column with more of them than anyone can tell apart, the first. */

import type { Column } from '@glassnet/core/neurons';

/** 32 by 32 cells; with many more the browser would do nothing else. */
const MOST_DRAWN = 1024;

export function drawnColumns(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => (column.length > MOST_DRAWN ? column.slice(0, MOST_DRAWN) : column));
}

/** How many neurons are left out. */
export function hiddenNeurons(columns: readonly Column[]): number {
  return columns.reduce((sum, { length }) => sum + Math.max(0, length - MOST_DRAWN), 0);
}
