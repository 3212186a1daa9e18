/** Weights as a picture: blue where positive, orange where negative, the paler the nearer to 0. */

import type { Picture } from '../subject/picture.ts';

type Color = readonly [red: number, green: number, blue: number];

/** Okabe and Ito's blue and vermilion. */
const POSITIVE: Color = [0, 114, 178];
const NEGATIVE: Color = [213, 94, 0];
const OPAQUE = 255;

/** RGBA, a pixel for each weight; the strongest is the full colour, 0 white. */
function weightPixels(weights: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const strengths = Array.from(weights, Math.abs).filter(Number.isFinite);
  const strongest = strengths.reduce((most, strength) => Math.max(most, strength), 0);
  const pixels = new Uint8ClampedArray(4 * weights.length);
  Array.from(weights).forEach((weight, i) => {
    const share = strongest > 0 ? Math.min(1, Math.abs(weight) / strongest) : 0;
    const color = weight < 0 ? NEGATIVE : POSITIVE;
    pixels.set([...color.map((level) => OPAQUE - (OPAQUE - level) * share), OPAQUE], 4 * i);
  });
  return pixels;
}

/** The address of that picture, to be put into an image. */
export function weightPicture(weights: ArrayLike<number>, { rows, cols }: Picture): string {
  const canvas = document.createElement('canvas');
  canvas.width = cols;
  canvas.height = rows;
  canvas.getContext('2d')?.putImageData(new ImageData(weightPixels(weights), cols, rows), 0, 0);
  return canvas.toDataURL();
}
