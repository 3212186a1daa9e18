/** A drawing as the input of a net: prepared as the data sets of handwritten digits were. */

import type { Picture } from '../subject/picture.ts';
import { bitmapOf } from './bitmap.ts';
import { BLOCK, blockShares } from './block-counts.ts';
import type { Stroke } from './strokes.ts';

/** In pictures of 28 by 28 digits are 20 high, as in MNIST (http://yann.lecun.com/exdb/mnist). */
const MNIST_ROWS = 28;
const MNIST_FILL = 20 / 28;

export function drawnPixels(strokes: readonly Stroke[], { rows, cols }: Picture): number[] {
  const fill = rows === MNIST_ROWS ? MNIST_FILL : 1;
  return blockShares(bitmapOf(strokes, BLOCK * rows, BLOCK * cols, fill));
}
