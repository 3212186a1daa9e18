/** A line to write on. */

import stringWidth from 'string-width';
import { cutTo } from '../lines/fit.ts';
import { type Line, span } from '../lines/line.ts';
import type { TextField } from '../state/text-field.ts';

/** The label, and as much of the text as there is room for: what is around the cursor. */
export function fieldLine(label: string, { text, cursor }: TextField, width: number, cut: string): Line {
  const before = text.slice(0, cursor);
  const [at = ' ', ...rest] = [...new Intl.Segmenter().segment(text.slice(cursor))].map(
    ({ segment }) => segment,
  );
  const room = Math.max(1, width - stringWidth(label) - 1 - stringWidth(at));
  const isCut = stringWidth(before) > room;
  const seen = isCut ? cut + endOf(before, room - 1) : before;
  const after = cutTo(rest.join(''), Math.max(0, room - stringWidth(seen)));
  return [span(`${label} `, 'title'), span(seen), span(at, 'selected'), span(after)];
}

/** As much of the end as takes at most `width` cells. */
function endOf(text: string, width: number): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (stringWidth(characters.join('')) > width) characters.shift();
  return characters.join('');
}
