/** Inputs that are pixels: a row of them is a picture, which can be drawn. */

import type { Net } from '@glassnet/core';
import { withEdit } from './input.ts';
import type { Move } from './move.ts';
import type { State } from './state.ts';

export interface PictureShape {
  readonly rows: number;
  readonly cols: number;
}

/** Fewer inputs that happen to be a square are no picture. */
const LEAST_SIDE = 5;

/** The shape that the net's file tells, or that of a square; undefined when the inputs are no pixels. */
export function pictureShape({ metadata }: Net, inputs: number): PictureShape | undefined {
  const [rows, cols, ...more] = metadata.inputShape?.filter((size) => size > 1) ?? [];
  if (rows !== undefined && cols !== undefined && more.length === 0) return { rows, cols };
  const side = Math.sqrt(inputs);
  return Number.isInteger(side) && side >= LEAST_SIDE ? { rows: side, cols: side } : undefined;
}

/** The pixel next to one, on the edge at most. */
export function movedOnPicture({ rows, cols }: PictureShape, pixel: number, move: Move): number {
  const right = Number(move === 'right') - Number(move === 'left');
  const down = Number(move === 'down') - Number(move === 'up');
  const col = Math.max(0, Math.min(cols - 1, (pixel % cols) + right));
  const row = Math.max(0, Math.min(rows - 1, Math.floor(pixel / cols) + down));
  return row * cols + col;
}

/** The selected input becomes 0, or 1 when it was. */
export function withInputToggled(state: State): State {
  const { place, x, net } = state;
  if (place.column !== 0) return state;
  return withEdit(state, net, x.with(place.index, x[place.index] === 0 ? 1 : 0));
}

export function withInputsCleared(state: State): State {
  return withEdit(state, state.net, new Array<number>(state.x.length).fill(0));
}
