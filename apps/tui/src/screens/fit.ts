/** Text cut and filled to so many cells of the terminal: 가 takes two, so Ink must not do the cutting. */

import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter();
const CUT = '…';

/** Exactly `width` cells; what does not fit ends in `…`. */
export function fit(text: string, width: number): string {
  const cut = stringWidth(text) <= width ? text : cutTo(text, width - 1) + CUT;
  return cut + ' '.repeat(Math.max(0, width - stringWidth(cut)));
}

function cutTo(text: string, width: number): string {
  let cut = '';
  for (const { segment } of segmenter.segment(text)) {
    if (stringWidth(cut + segment) > width) break;
    cut += segment;
  }
  return cut;
}
