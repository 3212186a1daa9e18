/** The numbers of a request: JSON values in, float32 out, each of them looked at. */

import { ArgumentError, type Matrix, ShapeError } from '@glassnet/core';
import { formatShape } from '@glassnet/kernels/matrix';
import type { Datatype } from './datatypes.ts';
import { describeValue } from './describe-value.ts';

export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/**
 * The data as a matrix of that shape: one flat list, row after row, or a list of rows. Lengths are checked
 * before anything is allocated, so a shape alone takes no memory.
 *
 * @throws ShapeError when the data is not what the shape says, ArgumentError for a value of another type
 */
export function readTensorData(data: unknown, shape: Shape, datatype: Datatype): Matrix {
  if (!Array.isArray(data)) {
    throw new ArgumentError(`data: expected a list of numbers, got ${describeValue(data)}`);
  }
  return Array.isArray(data[0]) ? readRows(data, shape, datatype) : readFlat(data, shape, datatype);
}

function readFlat(data: readonly unknown[], { rows, cols }: Shape, datatype: Datatype): Matrix {
  checkLength(data, rows * cols, `data of shape ${formatShape({ rows, cols })}`);
  const target = new Float32Array(rows * cols);
  fill(target, 0, data, datatype, 'data');
  return { rows, cols, data: target };
}

function readRows(data: readonly unknown[], { rows, cols }: Shape, datatype: Datatype): Matrix {
  checkLength(data, rows, `data of shape ${formatShape({ rows, cols })}`);
  const lists = data.map((row, i) => checkRow(row, cols, `data[${i}]`));
  const target = new Float32Array(rows * cols);
  lists.forEach((row, i) => {
    fill(target, i * cols, row, datatype, `data[${i}]`);
  });
  return { rows, cols, data: target };
}

function checkRow(row: unknown, cols: number, where: string): readonly unknown[] {
  if (!Array.isArray(row)) throw new ShapeError(`${where}: expected a list, got ${describeValue(row)}`);
  checkLength(row, cols, where);
  return row;
}

function checkLength(list: readonly unknown[], expected: number, where: string): void {
  if (list.length === expected) return;
  throw new ShapeError(`${where}: expected ${expected} entries, got ${list.length}`);
}

/** The bare loop over the numbers; everything else here runs once a row or once a call. */
function fill(
  target: Float32Array,
  start: number,
  values: readonly unknown[],
  datatype: Datatype,
  where: string,
): void {
  for (let i = 0; i < values.length; i++) {
    const number = datatype.read(values[i]);
    if (number === undefined) {
      throw new ArgumentError(
        `${where}[${i}]: expected ${datatype.expected}, got ${describeValue(values[i])}`,
      );
    }
    target[start + i] = number;
  }
}
