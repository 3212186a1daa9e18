/** A pane: a frame with its title in the upper border. */

import stringWidth from 'string-width';
import type { Glyphs } from '../look/glyphs.ts';
import { fit } from './fit.ts';
import { fitLine, type Line, type Role, span, toHeight } from './line.ts';

/** Cells that the frame takes from the width: a border and a space on each side. */
export const FRAME_WIDTH = 4;
/** Lines that it takes from the height. */
export const FRAME_HEIGHT = 2;

export interface Frame {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Whether the keys go here. */
  readonly hasFocus?: boolean;
}

/** Exactly `height` lines of exactly `width` cells. */
export function frame(
  { title, width, height, hasFocus }: Frame,
  lines: readonly Line[],
  glyphs: Glyphs,
): Line[] {
  const role: Role = hasFocus ? 'focus' : 'frame';
  const { horizontal, vertical, corners, cut } = glyphs;
  const label = fit(title, Math.max(0, Math.min(stringWidth(title), width - FRAME_WIDTH - 2)), cut);
  const rest = Math.max(0, width - FRAME_WIDTH - 1 - stringWidth(label));
  const top: Line = [
    span(`${corners[0]}${horizontal} `, role),
    span(label, hasFocus ? 'focus' : 'title'),
    span(` ${horizontal.repeat(rest)}${corners[1]}`, role),
  ];
  const inside = toHeight(lines, height - FRAME_HEIGHT).map(
    (line): Line => [
      span(`${vertical} `, role),
      ...fitLine(line, width - FRAME_WIDTH, cut),
      span(` ${vertical}`, role),
    ],
  );
  const bottom: Line = [span(corners[2] + horizontal.repeat(Math.max(0, width - 2)) + corners[3], role)];
  return [top, ...inside, bottom];
}
