/** The confusion matrix: how many rows of each class were predicted as each. */

import stringWidth from 'string-width';
import { printable } from '../../printable.ts';
import { fit, fitRight } from '../lines/fit.ts';
import { type Line, type Role, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';
import type { ScoredBatch } from '../state/state.ts';

const WIDEST_NAME = 8;
const NARROWEST = 3;

/** As many classes as there is room for. Hits are marked, mistakes are where the eye should go. */
export function confusionLines(
  { summary }: ScoredBatch,
  classes: readonly string[] | undefined,
  { width, height }: Area,
  { words, glyphs }: Look,
): Line[] {
  const { truth } = summary;
  if (truth === undefined) return [[span(words.noTruth)]];
  const names = truth.confusion.map((_, i) => printable(classes?.[i] ?? `s${i + 1}`));
  const label = Math.min(WIDEST_NAME, Math.max(...names.map((name) => stringWidth(name))));
  const digits = Math.max(...truth.confusion.flat().map((count) => String(count).length));
  const cell = Math.max(NARROWEST, digits, Math.min(label, Math.floor((width - label) / names.length) - 1));
  const seen = Math.max(0, Math.min(names.length, Math.floor((width - label - 1) / (cell + 1)), height - 2));
  const heading = names.slice(0, seen).map((name) => ` ${fitRight(name, cell, glyphs.cut)}`);
  const unseen = names.length - seen;
  return [
    [span(words.confusionAxes, 'faint'), span(unseen > 0 ? `  ${words.more(unseen)}` : '', 'faint')],
    [span(`${' '.repeat(label + 1)}${heading.join('')}`, 'faint')],
    ...truth.confusion
      .slice(0, seen)
      .map(
        (counts, i): Line => [
          span(` ${fit(names[i] ?? '', label, glyphs.cut)}`, 'faint'),
          ...counts
            .slice(0, seen)
            .map((count, j) => span(` ${cellText(count, cell)}`, roleOf(count, i === j))),
        ],
      ),
  ];
}

function cellText(count: number, width: number): string {
  return (count === 0 ? '.' : String(count)).padStart(width);
}

function roleOf(count: number, isHit: boolean): Role | undefined {
  if (count === 0) return 'faint';
  return isHit ? 'highest' : 'warning';
}
