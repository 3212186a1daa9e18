/** What is drawn: lines of spans, each of which says what it is and not how it looks. Ink never wraps, cuts or fills. */

import stringWidth from 'string-width';
import { cutTo } from './fit.ts';

export type Role =
  | 'title'
  | 'faint'
  | 'frame'
  | 'focus'
  | 'selected'
  | 'positive'
  | 'negative'
  | 'highest'
  | 'good'
  | 'warning';

/** Colours by class, counted from 0. */
export interface ClassColors {
  readonly ink?: number | undefined;
  readonly paper?: number | undefined;
}

export interface Span {
  readonly text: string;
  readonly role?: Role | undefined;
  readonly colors?: ClassColors | undefined;
}

export type Line = readonly Span[];

export function span(text: string, role?: Role): Span {
  return { text, role };
}

/** Cells of the terminal that the line takes: 가 takes two. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + stringWidth(text), 0);
}

/** Exactly `width` cells; what does not fit ends in `cut`, which takes one. */
export function fitLine(line: Line, width: number, cut: string): Line {
  const spare = width - lineWidth(line);
  if (spare >= 0) return spare === 0 ? line : [...line, span(' '.repeat(spare))];
  const kept: Span[] = [];
  let left = width - 1;
  for (const each of line) {
    const text = cutTo(each.text, left);
    kept.push({ ...each, text });
    left -= stringWidth(text);
    if (text !== each.text) break;
  }
  return [...kept, span(width > 0 ? cut : ''), span(' '.repeat(Math.max(0, left)))];
}

/** The lines of two blocks next to each other. Both must be as high. */
export function beside(left: readonly Line[], right: readonly Line[]): Line[] {
  return left.map((line, i) => [...line, ...(right[i] ?? [])]);
}

/** Exactly `height` lines, the last ones empty where there are fewer. */
export function toHeight(lines: readonly Line[], height: number): Line[] {
  return Array.from({ length: Math.max(0, height) }, (_, i) => lines[i] ?? []);
}

/** The line as text. */
export function plainText(line: Line): string {
  return line.map(({ text }) => text).join('');
}
