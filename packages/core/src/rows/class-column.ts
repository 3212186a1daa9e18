/** Which column of a table is not a number of the row but its class. */

import { showSizes } from '../readers/budget.ts';
import { quoteName } from '../readers/description/named-arrays.ts';
import { RowsError } from './rows-error.ts';

export interface TableColumns {
  /** How many there are, the class among them. */
  readonly width: number;
  /** What the header calls them. */
  readonly names?: readonly string[] | undefined;
  /** Numbers of a row that the net takes; any number when undefined. */
  readonly wanted: number | undefined;
  /** The class by its name, or by its place from 1: what the caller said. */
  readonly asked: string | undefined;
}

/** What people call it; of two of them, the first one here. */
export const USUAL_NAMES: readonly string[] = ['class', 'label', 'target', 'y'];

/**
 * The place of the class from 0, undefined when there is none: the column that was asked for; or, where there is one
 * column more than the net takes, the one with a usual name, else the last.
 *
 * @throws RowsError when the column that was asked for is not there, or the others are not those that the net takes
 */
export function classColumn(columns: TableColumns): number | undefined {
  const { width, wanted, asked } = columns;
  const place = asked === undefined ? usualPlace(columns) : askedPlace(asked, columns);
  const numbers = place === undefined ? width : width - 1;
  if (numbers === (wanted ?? Math.max(1, numbers))) return place;
  const beside = place === undefined ? '' : ` beside the class in column ${place + 1}`;
  throw new RowsError(`expected ${columnCount(wanted ?? 1)}${beside}, got ${numbers}`);
}

/** The column for people: `"label"`, or its place from 1 where it has no name. */
export function columnTitle(place: number, names: readonly string[] = []): string {
  const name = names[place] ?? '';
  return name === '' ? String(place + 1) : quoteName(name);
}

function columnCount(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

function askedPlace(asked: string, { width, names }: TableColumns): number {
  const named = names?.indexOf(asked) ?? -1;
  if (named >= 0) return named;
  const place = Number(asked);
  if (/^\d+$/.test(asked) && place >= 1 && place <= width) return place - 1;
  const known = names === undefined ? 'these rows have no header' : `the header has ${showSizes(names)}`;
  throw new RowsError(
    `no column "${asked}" for the class: ${known}; its place works too, from 1 to ${width}`,
  );
}

function usualPlace({ width, names, wanted }: TableColumns): number | undefined {
  if (wanted === undefined || width !== wanted + 1) return undefined;
  const known = names?.map((name) => name.toLowerCase()) ?? [];
  const usual = USUAL_NAMES.find((name) => known.includes(name));
  if (usual !== undefined) return known.indexOf(usual);
  if (names?.[0] === '') {
    throw new RowsError(
      'column 1 has no name, as the index that pandas writes: leave it out with to_csv(..., index=False)',
    );
  }
  return width - 1;
}
