/** A curve in dots: eight to a cell where there is braille, else one. */

import type { Point } from '@glassnet/core/curve';
import type { Glyphs } from '../look/glyphs.ts';
import { type Line, span } from './line.ts';

/** The dots of a braille cell, by line and column, as bits of its code point. */
const BRAILLE = 0x2800;
const BRAILLE_BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const ASCII_DOT = '*';

export interface Plot {
  /** Evenly spaced along x, from the left edge to the right. */
  readonly points: readonly Point[];
  /** Drawn over the curve; on the edge when it lies beyond, not at all when it is no number. */
  readonly mark: Point;
  readonly width: number;
  readonly height: number;
}

/** Dots that a curve of so many cells has from left to right. */
export function dotsAcross(width: number, { hasBlocks }: Glyphs): number {
  return hasBlocks ? 2 * width : width;
}

/** Exactly `height` lines of `width` cells. */
export function plot({ points, mark, width, height }: Plot, glyphs: Glyphs): Line[] {
  const down = glyphs.hasBlocks ? 4 * height : height;
  const place = placing(points, mark, down);
  const dots = dotsOf(points.map(({ y }) => place(y)));
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  const markColumn = clamp(Math.floor(((mark.x - first) / (last - first)) * width), width);
  const markLine = clamp(Math.floor((place(mark.y) / down) * height), height);
  return Array.from({ length: height }, (_, line) => {
    const cells = Array.from({ length: width }, (_, column) => cellText(dots, column, line, glyphs));
    if (line !== markLine || Number.isNaN(markColumn)) return [span(cells.join(''))];
    return [
      span(cells.slice(0, markColumn).join('')),
      span(glyphs.point, 'highest'),
      span(cells.slice(markColumn + 1).join('')),
    ];
  });
}

/** From a value to its dot from above. What is not finite has none. */
function placing(points: readonly Point[], mark: Point, down: number): (y: number) => number {
  const values = [...points.map(({ y }) => y), mark.y].filter(Number.isFinite);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  return (y) => (Number.isFinite(y) ? Math.round((1 - (y - least) / span) * (down - 1)) : Number.NaN);
}

/** For each column of dots those that are set: its own, and those that join it to the one before. */
function dotsOf(places: readonly number[]): ReadonlySet<number>[] {
  return places.map((place, i) => {
    const before = places[i - 1] ?? place;
    const set = new Set<number>();
    if (Number.isNaN(place)) return set;
    const from = Number.isNaN(before) ? place : before + Math.sign(place - before);
    for (let dot = Math.min(from, place); dot <= Math.max(from, place); dot++) set.add(dot);
    return set;
  });
}

function cellText(
  dots: readonly ReadonlySet<number>[],
  column: number,
  line: number,
  glyphs: Glyphs,
): string {
  if (!glyphs.hasBlocks) return dots[column]?.has(line) ? ASCII_DOT : ' ';
  let bits = 0;
  BRAILLE_BITS.forEach((row, y) => {
    row.forEach((bit, x) => {
      if (dots[2 * column + x]?.has(4 * line + y)) bits |= bit;
    });
  });
  return bits === 0 ? ' ' : String.fromCodePoint(BRAILLE + bits);
}

/** NaN stays NaN, which is no place. */
function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
