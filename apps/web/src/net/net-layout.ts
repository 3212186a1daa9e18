/** Where neurons stand in the drawing, in pixels. */

import type { Column, Place } from '@glassnet/core/neurons';
import type { Picture } from '../subject/picture.ts';
import { type ColumnLayout, columnLayout } from './column-layout.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface NetLayout {
  readonly height: number;
  readonly columns: readonly ColumnLayout[];
  positionOf(place: Place): Position;
}

/** Above the first neuron is its name. */
const ABOVE = 26;
const BELOW = 8;

/** `picture` is what the inputs are the pixels of, if they are. */
export function netLayout(columns: readonly Column[], width: number, picture?: Picture): NetLayout {
  const layouts = columns.map(({ length }, i) => columnLayout(length, i, columns.length, width, picture));
  const heights = layouts.map(({ lines, step, radius }) => (lines - 1) * step + 2 * radius);
  const tallest = Math.max(...heights);
  const centers = centersOf(layouts, width);
  return {
    height: ABOVE + tallest + BELOW,
    columns: layouts,
    positionOf({ column, index }) {
      const { across, step, radius } = layouts[column] ?? columnLayout(1, 0, 1, width, undefined);
      const top = ABOVE + (tallest - (heights[column] ?? 0)) / 2;
      return {
        x: (centers[column] ?? 0) + ((index % across) - (across - 1) / 2) * step,
        y: top + radius + Math.floor(index / across) * step,
      };
    },
  };
}

/** The first and the last column keep clear of the edges; the others share the room between them. */
function centersOf(layouts: readonly ColumnLayout[], width: number): number[] {
  const left = marginOf(layouts[0], layouts.length, width);
  const right = marginOf(layouts.at(-1), layouts.length, width);
  const between = (width - left - right) / Math.max(1, layouts.length - 1);
  return layouts.map((_, i) => left + i * between);
}

/** From the middle of a column to the edge. */
function marginOf(layout: ColumnLayout | undefined, columns: number, width: number): number {
  switch (layout?.figure) {
    case 'glass':
      return Math.max(layout.radius + 6, Math.min(0.12, 0.5 / columns) * width);
    // Its names and values stand beside it.
    case 'dot':
      return 92;
    case 'tile':
    case 'cell':
      return (layout.across * layout.step) / 2 + 4;
    default:
      return 0;
  }
}
