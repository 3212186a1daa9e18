/** The net as a link, to be taken with the mouse where the terminal takes no copies. */

import { wrapText } from '../lines/fit.ts';
import { frame } from '../lines/frame.ts';
import { type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { type Area, inside } from '../state/layout.ts';
import { countText } from './count-text.ts';

export function linkPane(token: string, area: Area, { words, glyphs }: Look): Line[] {
  const { width, height } = inside(area);
  const said = wrapText(words.linkCopied, width).map((text): Line => [span(text)]);
  const pieces = wrapText(token, width).map((text): Line => [span(text, 'title')]);
  const room = height - said.length - 1;
  const isWhole = pieces.length <= room;
  const tooLong = wrapText(words.linkTooLong(countText(token.length)), width).map(
    (text): Line => [span(text)],
  );
  return frame(
    { title: words.link, ...area, hasFocus: true },
    [...said, [], ...(isWhole ? pieces : tooLong)],
    glyphs,
  );
}
