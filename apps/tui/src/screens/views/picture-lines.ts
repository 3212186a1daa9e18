/** The input as a picture: two characters a pixel, as dark as its number is large. */

import { type Line, type Span, span } from '../lines/line.ts';
import { windowAround } from '../lines/window.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';
import type { PictureShape } from '../state/picture.ts';

const PIXEL_WIDTH = 2;

interface Picture {
  readonly shape: PictureShape;
  readonly x: readonly number[];
  /** The pixel that is selected. */
  readonly selected: number;
}

/** The part around the selected pixel that there is room for. */
export function inputPicture({ shape, x, selected }: Picture, area: Area, { glyphs }: Look): Line[] {
  const cols = visible(selected % shape.cols, shape.cols, Math.floor(area.width / PIXEL_WIDTH));
  const rows = visible(Math.floor(selected / shape.cols), shape.rows, area.height);
  const most = Math.max(1, ...x.filter(Number.isFinite));
  return rows.map((row) =>
    cols.map((col): Span => {
      const pixel = row * shape.cols + col;
      const shade = shadeOf((x[pixel] ?? 0) / most, glyphs.shades);
      return pixel === selected ? span(`[${shade}`, 'selected') : span(shade.repeat(PIXEL_WIDTH));
    }),
  );
}

/** Places of a side, around the one that has to be seen. */
function visible(focus: number, count: number, room: number): number[] {
  const { start, end } = windowAround(focus, count, room);
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** What is not a number has the sign of none. */
function shadeOf(share: number, shades: readonly string[]): string {
  const place = Math.round(Math.max(0, Math.min(1, share)) * (shades.length - 1));
  return shades[place] ?? '?';
}
