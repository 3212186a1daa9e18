/**
 * A class as people tell it apart: by its hue, which colour-blind eyes know from the others (Okabe and Ito 2008,
 * https://jfly.uni-koeln.de/color/), and by its pattern.
 */

export type Color = readonly [red: number, green: number, blue: number];

/** In a square of 8 by 8 pixels that repeats; true where it is drawn darker. */
export type Pattern = (column: number, line: number) => boolean;

const hues: readonly Color[] = [
  [86, 180, 233],
  [230, 159, 0],
  [0, 158, 115],
  [240, 228, 66],
  [204, 121, 167],
  [213, 94, 0],
  [0, 114, 178],
  [153, 153, 153],
];

const patterns: readonly Pattern[] = [
  () => false,
  (column, line) => (column + line) % 8 < 2,
  (column, line) => column % 4 < 2 && line % 4 < 2 && (column + line) % 8 < 4,
  (column, line) => (column - line + 8) % 8 < 2,
  (_, line) => line < 2,
  (column) => column < 2,
  (column, line) => column === 3 || line === 3,
  (column, line) => column < 4 === line < 4,
];

export const PATTERN_SIZE = 8;

/** From here on classes look like those before them. */
export const LOOKS = hues.length * patterns.length;

export function classHue(index: number): Color {
  return hues[index % hues.length] ?? [0, 0, 0];
}

export function classPattern(index: number): Pattern {
  // With more classes than hues the same hue comes with another pattern.
  return patterns[(index + Math.floor(index / hues.length)) % patterns.length] ?? (() => false);
}
