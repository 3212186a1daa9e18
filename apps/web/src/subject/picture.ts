/** Whether the inputs of a net are the pixels of a picture, and which one. */

import type { Net } from '@glassnet/core';

/** The shape of what the inputs are the pixels of. */
export interface Picture {
  readonly rows: number;
  readonly cols: number;
}

/** Fewer would hardly be a picture. */
const FEWEST = 36;
const MOST = 64 * 64;

/** As the file says, else a square where that fits; undefined when it is no picture, or one too large to be drawn. */
export function pictureOf({ inputSize = 0, metadata }: Net): Picture | undefined {
  if (inputSize < FEWEST || inputSize > MOST) return undefined;
  const [cols, rows, ...others] = [...(metadata.inputShape ?? [])].reverse();
  const isFlat = others.every((size) => size === 1);
  if (rows !== undefined && cols !== undefined && isFlat) return { rows, cols };
  const side = Math.sqrt(inputSize);
  return Number.isInteger(side) ? { rows: side, cols: side } : undefined;
}
