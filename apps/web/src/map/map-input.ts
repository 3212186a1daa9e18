/** The rows behind a map, in strips of lines, so that a slow backend can be left between two of them. */

import type { Matrix } from '@glassnet/core';
import { type MapView, mapInput } from '@glassnet/core/decision-map';

/** Cells of the map, across and down. */
export const MAP_SIZE = 256;

/** Lines of one strip. */
const STRIP = 32;

let latest: { readonly view: MapView; readonly strips: readonly Matrix[] } | undefined;

/** The same strips for the same view: while a weight is dragged they stay as they are. */
export function mapStrips(view: MapView): readonly Matrix[] {
  if (latest === undefined || !sameMap(latest.view, view)) {
    latest = { view, strips: stripsOf(mapInput(view, { width: MAP_SIZE, height: MAP_SIZE })) };
  }
  return latest.strips;
}

/** What the map runs over may differ in the input itself: there it takes all values. */
function sameMap(a: MapView, b: MapView): boolean {
  const others = (view: MapView) => view.x.map((value, i) => (view.inputs.includes(i) ? 0 : value));
  return JSON.stringify([a.inputs, a.ranges, others(a)]) === JSON.stringify([b.inputs, b.ranges, others(b)]);
}

function stripsOf({ rows, cols, data }: Matrix): Matrix[] {
  const stripRows = STRIP * MAP_SIZE;
  return Array.from({ length: rows / stripRows }, (_, i) => ({
    rows: stripRows,
    cols,
    data: data.slice(i * stripRows * cols, (i + 1) * stripRows * cols),
  }));
}
