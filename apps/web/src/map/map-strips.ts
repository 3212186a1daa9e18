/** The rows behind a map, and strips of lines of it, so that a slow backend can be left between two of them. */

import type { Matrix } from '@glassnet/core';
import { type MapView, mapInput } from '@glassnet/core/decision-map';

let latest: { readonly key: string; readonly rows: Matrix } | undefined;

/** The same rows for the same view: while a weight is dragged they stay as they are. */
export function mapRows(view: MapView, cells: number): Matrix {
  const key = keyOf(view, cells);
  if (latest?.key !== key) latest = { key, rows: mapInput(view, { width: cells, height: cells }) };
  return latest.rows;
}

/** The rows from one to before another, or to the end; not a copy. */
export function stripOf({ rows, cols, data }: Matrix, from: number, to = rows): Matrix {
  const end = Math.min(to, rows);
  return { rows: end - from, cols, data: data.subarray(from * cols, end * cols) };
}

/** What the map runs over may differ in the input itself: there it takes all values. */
function keyOf({ x, inputs, ranges }: MapView, cells: number): string {
  return JSON.stringify([cells, inputs, ranges, x.map((value, i) => (inputs.includes(i) ? 0 : value))]);
}
