/** A matrix: rows of float32, one after the other. A row is a sample. */

import { ShapeError, shown } from './errors.ts';

export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  /** Row-major: element (i, j) is `data[i * cols + j]`. Never a view on shared memory. */
  readonly data: Float32Array<ArrayBuffer>;
}

/** A shape as the field writes it: `(10, 3)`. */
export function formatShape({ rows, cols }: { rows: number | string; cols: number | string }): string {
  return `(${rows}, ${cols})`;
}

/**
 * A matrix from its rows, rounded to float32: `matrix([[1, 2], [3, 4]])`.
 *
 * @throws ShapeError when the rows are ragged or hold something that is not a number
 */
export function matrix(rows: readonly ArrayLike<number>[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  const data = new Float32Array(rows.length * cols);
  rows.forEach((row, i) => {
    if (row?.length === undefined) {
      throw new ShapeError(`row ${i}: expected a row, as in matrix([[1, 2], [3, 4]]), got ${shown(row)}`);
    }
    if (row.length !== cols) {
      throw new ShapeError(`ragged rows: row 0 has ${count(cols)}, row ${i} has ${count(row.length)}`);
    }
    for (let j = 0; j < cols; j++) data[i * cols + j] = checkNumber(row[j], i, j);
  });
  return { rows: rows.length, cols, data };
}

/**
 * The same numbers under a shape, without a copy.
 *
 * @throws ShapeError when `data` does not hold rows x cols numbers
 */
export function matrixOf(rows: number, cols: number, data: Float32Array<ArrayBuffer>): Matrix {
  const result = { rows, cols, data };
  checkMatrix(result, 'matrix');
  return result;
}

/** Throws a ShapeError, naming `what`, unless the sizes are whole and `data` holds rows x cols numbers. */
export function checkMatrix(candidate: Matrix, what: string): void {
  if (candidate?.data === undefined) {
    throw new ShapeError(`${what}: expected a matrix, such as matrix([[1, 2]]), got ${shown(candidate)}`);
  }
  const { rows, cols, data } = candidate;
  if (!isSize(rows) || !isSize(cols)) {
    throw new ShapeError(`${what}: expected whole sizes of 0 or more, got ${formatShape({ rows, cols })}`);
  }
  if (!(data instanceof Float32Array)) {
    throw new ShapeError(`${what}: expected its data as a Float32Array`);
  }
  if (data.length !== rows * cols) {
    throw new ShapeError(
      `${what}: shape ${formatShape(candidate)} holds ${count(rows * cols)}, its data ${data.length}`,
    );
  }
}

function checkNumber(value: unknown, i: number, j: number): number {
  if (typeof value === 'number') return value;
  throw new ShapeError(`row ${i}, column ${j}: expected a number, got ${shown(value)}`);
}

function isSize(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function count(numbers: number): string {
  return numbers === 1 ? '1 number' : `${numbers} numbers`;
}
