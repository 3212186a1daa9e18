/**
 * A decision map as pixels: the hue and the pattern of the highest score, the paler the nearer the second one is. A score
 * without others has the hue of the first above 0 and that of the second below. Where a score is NaN the map is grey and white.
 */

import { type Color, classHue, classPattern, LOOKS, PATTERN_SIZE } from './class-colors.ts';

/** RGBA, as an image has them. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** The palest shade, and how much of the hue a pattern takes away. */
const PALEST = 0.4;
const PATTERN_DEPTH = 0.72;
const SHADES = 64;
const WHITE = 255;
const GREY = 160;
const OPAQUE = 255;
const CELLS = PATTERN_SIZE * PATTERN_SIZE;

/** Every colour that a class may have on the map, packed for one write a pixel: [shade][column and line within its pattern]. */
type Palette = Uint32Array;

const palettes = new Map<number, Palette>();

/**
 * Paints the cells whose scores these are, row by row, from cell `start` on of a map `width` cells wide.
 *
 * @param scores `classes` numbers for each cell
 * @param counts grows by the cells of each look, see `looksOf`; behind the last one come those without a highest score
 */
export function paintMap(
  pixels: Pixels,
  scores: Float32Array,
  classes: number,
  width: number,
  start: number,
  counts: Uint32Array,
): void {
  const target = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const looks = looksOf(classes);
  const colors = Array.from({ length: Math.min(looks, LOOKS) }, (_, index) => paletteOf(index));
  const none = paletteOf(-1);
  const cells = scores.length / classes;
  for (let i = 0; i < cells; i++) {
    const cell = start + i;
    let best = 0;
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) {
      const score = scores[i * classes + k] ?? 0;
      if (score > first) {
        second = first;
        first = score;
        best = k;
      } else if (score > second) second = score;
      // The same rule as argmax: a NaN counts as the highest.
      else if (Number.isNaN(score)) {
        best = looks;
        first = Number.POSITIVE_INFINITY;
      }
    }
    if (classes === 1 && best === 0) {
      best = first < 0 ? 1 : 0;
      first = Math.abs(first);
      second = 0;
    }
    counts[best] = (counts[best] ?? 0) + 1;
    const shade = shadeOf(first - second);
    const place = (Math.floor(cell / width) % PATTERN_SIZE) * PATTERN_SIZE + ((cell % width) % PATTERN_SIZE);
    const palette = best < looks ? colors[best % LOOKS] : none;
    target[cell] = palette?.[shade * CELLS + place] ?? 0;
  }
}

/** Ways in which a cell can look: one for each class, and two for a score without others. */
export function looksOf(classes: number): number {
  return Math.max(2, classes);
}

/** From 0 for a tie to the last shade for a margin that leaves no doubt. */
function shadeOf(margin: number): number {
  const share = margin === Number.POSITIVE_INFINITY ? 1 : margin / (1 + margin);
  return Math.floor(share * (SHADES - 1)) || 0;
}

/** Of a class, or of what is no number for -1. */
function paletteOf(index: number): Palette {
  const known = palettes.get(index);
  if (known !== undefined) return known;
  const palette = new Uint32Array(SHADES * CELLS);
  palette.forEach((_, i) => {
    const [column, line] = [i % PATTERN_SIZE, Math.floor((i % CELLS) / PATTERN_SIZE)];
    palette[i] = packed(
      index < 0 ? notANumber(column, line) : shaded(index, Math.floor(i / CELLS), column, line),
    );
  });
  palettes.set(index, palette);
  return palette;
}

function shaded(index: number, shade: number, column: number, line: number): Color {
  const strength = PALEST + ((1 - PALEST) * shade) / (SHADES - 1);
  const depth = classPattern(index)(column, line) ? PATTERN_DEPTH : 1;
  const [red, green, blue] = classHue(index).map((level) => (WHITE - (WHITE - level) * strength) * depth);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function notANumber(column: number, line: number): Color {
  const level = column < 4 === line < 4 ? GREY : WHITE;
  return [level, level, level];
}

/** In the order of this machine's bytes. */
function packed(color: Color): number {
  return new Uint32Array(Uint8ClampedArray.of(...color, OPAQUE).buffer)[0] ?? 0;
}
