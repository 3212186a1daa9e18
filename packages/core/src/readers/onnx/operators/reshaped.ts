/** The shape that a Reshape gives, when it keeps the rows apart. */

import type { Call } from '../call.ts';
import { type Shape, type Size, showShape, widthOf } from '../values/shape.ts';

const REST = -1;

/**
 * `target` has at most one -1, the size that is left over. Where it names the number of rows that the file was exported
 * for, that is the axis of the rows.
 *
 * @throws ModelFormatError when rows would be split or joined
 */
export function reshaped(call: Call, shape: Shape, target: readonly Size[]): Shape {
  const width = widthOf(shape);
  const result = shape.includes('rows')
    ? withRows(shape, target, width, call.surroundings.rowCount)
    : withoutRows(target, width);
  if (result !== undefined) return result;
  throw call.refuse(
    `makes ${showShape(target)} of ${showShape(shape)}: expected the rows in front, and all of a row behind`,
  );
}

/** Everything belongs to one row, or to a constant. */
function withoutRows(target: readonly Size[], width: number | undefined): Shape | undefined {
  if (!target.includes(REST)) return width === undefined || widthOf(target) === width ? target : undefined;
  const rest = restOf(target, width);
  return rest === undefined ? undefined : target.map((size) => (size === REST ? rest : size));
}

/** Row-major order is kept, so the rows must come first before and after; sizes of 1 do not matter. */
function withRows(
  shape: Shape,
  target: readonly Size[],
  width: number | undefined,
  rowCount: number | undefined,
): Shape | undefined {
  if (!isInFront(shape, shape.indexOf('rows'))) return undefined;
  for (const axis of rowsAxes(target, width, rowCount)) {
    const columns = withoutRows([...target.slice(0, axis), ...target.slice(axis + 1)], width);
    const sizes = columns && [...columns.slice(0, axis), 'rows' as const, ...columns.slice(axis)];
    if (sizes !== undefined && isInFront(sizes, axis)) return sizes;
  }
  return rowCount === 1 ? withoutRows(target, width) : undefined;
}

/**
 * Where the rows may be meant: at their name, at the number of them, or at what is left over. Exporters may have fixed
 * their number here although the input leaves it open.
 */
function rowsAxes(
  target: readonly Size[],
  width: number | undefined,
  rowCount: number | undefined,
): number[] {
  if (target.includes('rows')) return [target.indexOf('rows')];
  const others = target.filter((size) => size !== REST);
  const takesRest = target.includes(REST) && width !== undefined && widthOf(others) === width;
  const axes = [...target.keys()];
  return [
    ...(takesRest ? [target.indexOf(REST)] : []),
    ...axes.filter((axis) => target[axis] === rowCount && rowCount !== undefined),
    ...(target.includes(REST) && width === undefined && target.length > 1 ? [target.indexOf(REST)] : []),
    ...(rowCount === undefined && target[0] !== REST ? [0] : []),
  ];
}

/** The size at -1: what the others leave of the width. */
function restOf(target: readonly Size[], width: number | undefined): Size | undefined {
  const others = target.filter((size) => size !== REST);
  const product = widthOf(others);
  if (target.length - others.length !== 1 || others.includes('rows')) return undefined;
  if (width === undefined || product === undefined) return 'unknown';
  return product > 0 && width % product === 0 ? width / product : undefined;
}

function isInFront(shape: Shape, rowsAxis: number): boolean {
  return shape.slice(0, rowsAxis).every((size) => size === 1);
}
