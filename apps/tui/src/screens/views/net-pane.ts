/** The net as columns of neurons, from the input on the left to the scores on the right. */

import type { Column } from '@glassnet/core/neurons';
import { frame } from '../lines/frame.ts';
import { beside, type Line } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { type Area, inside, listHeight } from '../state/layout.ts';
import { neuronsOf } from '../state/net-shape.ts';
import { focusOf } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { layersText } from './layers-text.ts';
import { mapPicture } from './map-picture.ts';
import { type ColumnView, leastWidth, neuronColumn } from './neuron-column.ts';

/** What the scores have beyond the others: the mark of the highest, in full and short. */
const MARK = 6;
const SHORT_MARK = 2;

export function netPane(state: State, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const inner = inside(area);
  const picture = mapPicture(state, look);
  const height = picture.length === 0 ? inner.height : listHeight(state, inner.height);
  const columns = neuronsOf(state.traced);
  const views = columns.map((_, column) => columnView(state, columns, column));
  const seen = seenColumns(views.map(leastWidth), state.place.column, inner.width - SHORT_MARK);
  const shown = views.filter((_, column) => seen.has(column));
  const title =
    seen.size < columns.length ? `${words.net}, ${words.columnsShown(seen.size, columns.length)}` : words.net;
  const widths = columnWidths(shown.map(leastWidth), inner.width);
  const blocks = shown.map((view, i) => neuronColumn(view, { width: widths[i] ?? 0, height }, look));
  const lines = blocks.reduce((left, right) => beside(left, right));
  return frame({ title, ...area, hasFocus: focusOf(state) === 'net' }, [...lines, ...picture], glyphs);
}

function columnView(state: State, columns: readonly Column[], column: number): ColumnView {
  const last = columns.length - 1;
  const isScores = column === last;
  const name = column === 0 ? 'x' : isScores ? 's' : `h${last > 2 ? column : ''}`;
  const neurons = columns[column] ?? [];
  return {
    column: neurons,
    heading: [name, layersText(neurons)].filter((text) => text !== '').join(' '),
    classes: isScores ? state.net.metadata.classes : undefined,
    selected: state.place.column === column ? state.place.index : undefined,
    marksHighest: isScores,
    digits: state.digits,
  };
}

/** The column that is selected, the scores, the input, and those next to it, as long as there is room. */
function seenColumns(widths: readonly number[], selected: number, room: number): ReadonlySet<number> {
  const byNearness = widths
    .map((_, column) => column)
    .sort((a, b) => Math.abs(a - selected) - Math.abs(b - selected));
  let left = room;
  const order = [...new Set([selected, widths.length - 1, 0, ...byNearness])];
  return new Set(
    order.filter((column, i) => {
      left -= widths[column] ?? 0;
      return i < 2 || left >= 0;
    }),
  );
}

/** Each what it needs, and an even share of what is left; the last one the room of the mark first. */
function columnWidths(needed: readonly number[], width: number): number[] {
  const spare = Math.max(0, width - needed.reduce((sum, each) => sum + each, 0));
  const mark = Math.min(MARK, spare);
  const share = Math.floor((spare - mark) / needed.length);
  const wider = spare - mark - share * needed.length;
  return needed.map((each, i) => each + share + (i < wider ? 1 : 0) + (i === needed.length - 1 ? mark : 0));
}
