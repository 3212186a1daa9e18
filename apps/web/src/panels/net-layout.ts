/** Where neurons stand in the drawing: columns in per cent of its width, so that it fits any; rows in pixels. */

import type { Column, Place } from '@glassnet/core/neurons';

/** Of the circle of a neuron. */
export const RADIUS = 26;

const ROW = 84;
/** Room for the name above the first neuron, and for the last one. */
const ABOVE = 52;
const BELOW = 34;
/** Free width beside the first and the last column, in per cent. */
const SIDE = 12;

export interface Position {
  readonly percent: number;
  readonly y: number;
}

export interface NetLayout {
  readonly height: number;
  positionOf(place: Place): Position;
}

export function netLayout(columns: readonly Column[]): NetLayout {
  const tallest = Math.max(...columns.map((column) => column.length));
  const between = (100 - 2 * SIDE) / Math.max(1, columns.length - 1);
  return {
    height: ABOVE + (tallest - 1) * ROW + BELOW,
    positionOf({ column, index }) {
      const neurons = columns[column]?.length ?? 1;
      return { percent: SIDE + column * between, y: ABOVE + (index + (tallest - neurons) / 2) * ROW };
    },
  };
}
