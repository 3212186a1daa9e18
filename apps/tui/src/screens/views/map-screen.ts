/** Screen 4: what the net decides over two of its inputs, in half blocks where there are any. */

import { frame } from '../lines/frame.ts';
import { beside, type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { type Area, inside, mapLayout } from '../state/layout.ts';
import { mapViewOf } from '../state/map-area.ts';
import type { State } from '../state/state.ts';
import { mapLegend } from './map-legend.ts';
import { mapPicture } from './map-picture.ts';

export function mapScreen(state: State, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const view = mapViewOf(state);
  if (view === undefined) return frame({ title: words.map, ...area }, [[span(words.mapNeedsTwo)]], glyphs);
  if (!glyphs.hasPlots)
    return frame({ title: words.map, ...area }, mapLegend(state, view, inside(area), look), glyphs);
  const { map, legend } = mapLayout(area);
  return beside(
    frame({ title: words.map, ...map, hasFocus: true }, mapPicture(state, look), glyphs),
    frame({ title: words.scores, ...legend }, mapLegend(state, view, inside(legend), look), glyphs),
  );
}
