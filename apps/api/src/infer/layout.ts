/** A shape that a caller gives, as rows and columns of a net's input. */

import { type Net, ShapeError } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';

export interface Layout {
  readonly rows: number;
  readonly cols: number;
  readonly shape: readonly number[];
}

/**
 * Rows first, then columns or, for a net that begins by flattening, the shape of what it flattens.
 *
 * @throws ShapeError for another shape, HttpError 413 for too many rows
 */
export function layoutOf(shape: readonly number[], net: Net, mostRows: number): Layout {
  const [rows = 0, ...rest] = shape;
  const cols = rest.reduce((product, size) => product * size, 1);
  if (!isInputShape(rest, net)) {
    throw new ShapeError(`(${shape.join(', ')}) does not fit: expected ${expectedShapes(net)}`);
  }
  if (rows > mostRows) {
    throw new HttpError(413, `${rows} rows are more than one call takes, which is ${mostRows}: send several`);
  }
  return { rows, cols, shape };
}

function isInputShape(rest: readonly number[], { inputSize, metadata }: Net): boolean {
  if (rest.length === 1) return inputSize === undefined || rest[0] === inputSize;
  return rest.length > 0 && rest.join() === metadata.inputShape?.join();
}

function expectedShapes({ inputSize, metadata }: Net): string {
  const flat = `(rows, ${inputSize ?? 'columns'})`;
  return metadata.inputShape === undefined ? flat : `${flat} or (rows, ${metadata.inputShape.join(', ')})`;
}
