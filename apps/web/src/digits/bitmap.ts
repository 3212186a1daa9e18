/**
 * Strokes as the bitmap that the data set began with: black and white, the digit stretched to the height of the bitmap
 * and to the width that its digits have, whatever its size and place were (Alpaydin and Kaynak 1998,
 * https://doi.org/10.24432/C50P49).
 */

import { type Box, boxOf, type Point, type Stroke } from './strokes.ts';

/** Row by row, 1 where there is ink. */
export interface Bitmap {
  readonly rows: number;
  readonly cols: number;
  readonly ink: Uint8Array;
}

/*
 * The three were chosen by trying: with them the bundled net reads most of what was drawn for that by hand, and blocks
 * fill about as much as those of the data set.
 */

/** Half the width of the pen, as a share of the height of what is drawn. */
const PEN = 0.1;
/** How wide a digit becomes, as a share of the bitmap, */
const WIDTH = 0.78;
/** and how much wider than it is high a narrow one is stretched for that. */
const MOST_STRETCH = 1.3;

/** `fill` is the share of the height that the digit fills. */
export function bitmapOf(strokes: readonly Stroke[], rows: number, cols: number, fill = 1): Bitmap {
  const ink = new Uint8Array(rows * cols);
  const box = boxOf(strokes);
  if (box === undefined) return { rows, cols, ink };
  const pen = PEN * (Math.max(box.height, box.width / 3) || 1);
  const place = placeOnPad(grown(box, pen), rows, cols, fill);
  const segments = strokes.flatMap(segmentsOf);
  for (let cell = 0; cell < ink.length; cell++) {
    const point = place((cell % cols) + 0.5, Math.floor(cell / cols) + 0.5);
    if (segments.some(([from, to]) => distance(point, from, to) <= pen)) ink[cell] = 1;
  }
  return { rows, cols, ink };
}

/** From the column and row of the bitmap to the pad, so that the box fills the height and the usual width. */
function placeOnPad({ left, top, width, height }: Box, rows: number, cols: number, fill: number) {
  const down = (fill * rows) / Math.max(height, width / 3);
  const across = Math.min((fill * WIDTH * cols) / width, MOST_STRETCH * down);
  return (col: number, row: number): Point => ({
    x: left + width / 2 + (col - cols / 2) / across,
    y: top + height / 2 + (row - rows / 2) / down,
  });
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** From each point to the next; a single point is a line to itself. */
function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.flatMap((point, i) => {
    const next = points[i + 1] ?? (points.length === 1 ? point : undefined);
    return next === undefined ? [] : [[point, next]];
  });
}

function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from.x - nearest * dx, y - from.y - nearest * dy);
}
