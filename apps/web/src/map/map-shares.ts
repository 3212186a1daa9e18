/** The key to a map: how much of it has each look. */

import { looksOf } from './paint-map.ts';

export interface MapShare {
  readonly label: string;
  /** Of the look. */
  readonly index: number;
  /** `37%`; nothing is said before the first map. */
  readonly share: string;
}

/** Of more classes those that have the most of the map: hues come again, and tell little. */
const MOST_NAMED = 12;

export function mapShares(counts: Uint32Array | undefined, scores: number): MapShare[] {
  const looks = Array.from({ length: looksOf(scores) }, (_, index) => index);
  const all = counts?.reduce((sum, count) => sum + count, 0) ?? 1;
  const countOf = (index: number) => counts?.[index] ?? 0;
  return named(looks, countOf).map((index) => ({
    label: scores === 1 ? (['s1 ≥ 0', 's1 < 0'][index] ?? '') : `s${index + 1}`,
    index,
    share: counts === undefined ? '' : `${Math.round((100 * countOf(index)) / all)}%`,
  }));
}

function named(looks: readonly number[], countOf: (index: number) => number): readonly number[] {
  if (looks.length <= MOST_NAMED) return looks;
  return looks
    .filter((index) => countOf(index) > 0)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, MOST_NAMED);
}
