/**
 * The shape of a value that depends on the input: the axis of the rows, wherever it is, and the axes of what belongs to
 * one row. An export for a fixed number of rows has an axis of the rows too: a net takes any number of them.
 */

import { showSizes } from '../../budget.ts';

/** `rows` is the axis of the rows; `unknown` what a file leaves open. */
export type Size = number | 'rows' | 'unknown';

export type Shape = readonly Size[];

/** How many numbers belong to one row; undefined when a size is open. */
export function widthOf(shape: Shape): number | undefined {
  let width = 1;
  for (const size of shape) {
    if (size === 'unknown') return undefined;
    if (size !== 'rows') width *= size;
  }
  return width;
}

/** The axes along which the numbers of one row lie: those that are not the rows' and not of size 1. */
export function columnAxes(shape: Shape): number[] {
  return [...shape.keys()].filter((axis) => shape[axis] !== 'rows' && shape[axis] !== 1);
}

/** Whether all numbers of a row lie along these axes, and no rows do. */
export function holdColumns(shape: Shape, axes: readonly number[]): boolean {
  return (
    !axes.some((axis) => shape[axis] === 'rows') && columnAxes(shape).every((axis) => axes.includes(axis))
  );
}

/** The shape of both together, as NumPy has it; undefined when there is none, or none of rows. */
export function broadcastShapes(a: Shape, b: Shape): Shape | undefined {
  const rank = Math.max(a.length, b.length);
  const sizes: Size[] = [];
  for (let axis = 1; axis <= rank; axis++) {
    const size = broadcastSizes(a.at(-axis) ?? 1, b.at(-axis) ?? 1);
    if (size === undefined) return undefined;
    sizes.unshift(size);
  }
  return sizes.filter((size) => size === 'rows').length > 1 ? undefined : sizes;
}

function broadcastSizes(a: Size, b: Size): Size | undefined {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  if (a === 'unknown' && b !== 'rows') return b;
  return b === 'unknown' && a !== 'rows' ? a : undefined;
}

/** A constant that is the same for each row has one of them. */
export function oneForRows(size: Size): Size {
  return size === 'rows' ? 1 : size;
}

/** `(rows, 1, 28, 28)` */
export function showShape(shape: Shape): string {
  return `(${showSizes(shape.map((size) => (size === 'unknown' ? '?' : size)))})`;
}
