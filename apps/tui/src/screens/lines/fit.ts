/** Text cut and filled to so many cells of the terminal: 가 takes two, so Ink must not do the cutting. */

import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter();

/** Exactly `width` cells; what does not fit ends in `cut`, which takes one. */
export function fit(text: string, width: number, cut: string): string {
  const fitting = stringWidth(text) <= width ? text : cutTo(text, width - 1) + cut;
  return fitting + ' '.repeat(Math.max(0, width - stringWidth(fitting)));
}

/** The same, filled on the left, for numbers in a column. */
export function fitRight(text: string, width: number, cut: string): string {
  const fitting = stringWidth(text) <= width ? text : cutTo(text, width - 1) + cut;
  return ' '.repeat(Math.max(0, width - stringWidth(fitting))) + fitting;
}

/** As much of the text as takes at most `width` cells. */
export function cutTo(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of segmenter.segment(text)) {
    if (stringWidth(cut + segment) > width) break;
    cut += segment;
  }
  return cut;
}

/** The text on lines of at most `width` cells, broken between words where there are any. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (stringWidth(rest) > width) {
    // A character wider than the line takes the line.
    const piece = cutTo(rest, width) || [...rest].slice(0, 1).join('');
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}
