/**
 * The cells of a map as lines. In colour, two cells are one character: a half block with the colour of the upper one on
 * that of the lower one. Without, every cell is the character of its class. Each region bears that character once in
 * any case: nothing is told by colour alone.
 */

import type { MapSize } from '@glassnet/core/decision-map';
import { type Line, type Span, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { classCharacter } from './class-mark.ts';

const UPPER_HALF = '▀';

interface Cell {
  readonly column: number;
  readonly line: number;
}

/** Whether two cells of a map stand in one character: then it has twice as many lines as the terminal. */
export function mapHasHalves({ depth, glyphs }: Pick<Look, 'depth' | 'glyphs'>): boolean {
  return depth !== 'none' && glyphs.hasBlocks;
}

export interface MapPicture {
  /** The class of each cell, line by line; undefined before they are known. */
  readonly cells: Uint32Array | undefined;
  readonly size: MapSize;
  /** Where the input lies; undefined when it is outside. */
  readonly point: Cell | undefined;
  /** The names of the classes, where they are known. */
  readonly classes: readonly string[] | undefined;
}

export function mapLines({ cells, size, point, classes }: MapPicture, look: Look): Line[] {
  const halves = mapHasHalves(look) ? 2 : 1;
  if (cells === undefined) return Array.from({ length: size.height / halves }, () => []);
  const at = (column: number, line: number): number => cells[line * size.width + column] ?? 0;
  const labels = labelsOf(size, halves, at);
  return Array.from({ length: size.height / halves }, (_, line) => {
    const spans = Array.from({ length: size.width }, (_, column): Span => {
      const upper = at(column, line * halves);
      if (point?.column === column && Math.floor(point.line / halves) === line) {
        return span(look.glyphs.point, 'selected');
      }
      if (halves === 1) return cellOfOne(upper, classes, look);
      const isLabel = labels.has(line * size.width + column);
      if (isLabel) return { text: classCharacter(upper, classes), colors: { paper: upper } };
      return { text: UPPER_HALF, colors: { ink: upper, paper: at(column, line * 2 + 1) } };
    });
    return joined(spans);
  });
}

function cellOfOne(index: number, classes: MapPicture['classes'], { depth }: Look): Span {
  const text = classCharacter(index, classes);
  return depth === 'none' ? span(text) : { text, colors: { paper: index } };
}

/** For each class the middle of its longest run in a line, where both halves are its own. */
function labelsOf(size: MapSize, halves: number, at: (column: number, line: number) => number): Set<number> {
  const longest = new Map<number, { length: number; place: number }>();
  for (let line = 0; line < size.height / halves; line++) {
    let start = 0;
    for (let column = 1; column <= size.width; column++) {
      const index = at(start, line * halves);
      const goesOn = column < size.width && at(column, line * halves) === index;
      if (goesOn) continue;
      const length = column - start;
      if (length > (longest.get(index)?.length ?? 0)) {
        longest.set(index, { length, place: line * size.width + start + Math.floor(length / 2) });
      }
      start = column;
    }
  }
  return new Set([...longest.values()].map(({ place }) => place));
}

/** Neighbours that look the same as one span. */
function joined(spans: readonly Span[]): Line {
  const line: Span[] = [];
  for (const next of spans) {
    const last = line.at(-1);
    const isSame =
      last?.role === next.role &&
      last?.colors?.ink === next.colors?.ink &&
      last?.colors?.paper === next.colors?.paper;
    if (last !== undefined && isSame) line[line.length - 1] = { ...last, text: last.text + next.text };
    else line.push(next);
  }
  return line;
}
