/** The map that was painted last, and how far it goes. */

import { cellAt } from '@glassnet/core/decision-map';
import { numberText } from '@glassnet/core/number-text';
import { type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { mapSize } from '../state/layout.ts';
import { mapViewOf } from '../state/map-area.ts';
import type { State } from '../state/state.ts';
import { mapHasHalves, mapLines } from './map-lines.ts';

/** None where no map is seen; until it is painted for this room, empty lines and the axis. */
export function mapPicture(state: State, look: Look): Line[] {
  const size = mapSize(state, mapHasHalves(look));
  const view = mapViewOf(state);
  if (size === undefined || view === undefined) return [];
  const { painted } = state.map;
  const isPainted = painted?.size.width === size.width && painted.size.height === size.height;
  const cells = isPainted ? painted.cells : undefined;
  const lines = mapLines(
    { cells, size, point: cellAt(view, size, view.x), classes: state.net.metadata.classes },
    look,
  );
  const [from, to] = view.ranges[0].map((end) => numberText(end, 3));
  const label = ` x${view.inputs[0] + 1} `;
  const gap = ' '.repeat(Math.max(1, size.width - `${from}${label}${to}`.length));
  return [...lines, [span(`${from}${gap}${label}${to}`, 'faint')]];
}
