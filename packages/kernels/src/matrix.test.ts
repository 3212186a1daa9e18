import { describe, expect, it } from 'vitest';
import { ShapeError } from './errors.ts';
import { checkMatrix, formatShape, type Matrix, matrix, matrixOf } from './matrix.ts';

describe('matrix', () => {
  it('takes rows and rounds to float32', () => {
    expect(
      matrix([
        [1, 0.1],
        [3, 4],
      ]),
    ).toEqual({ rows: 2, cols: 2, data: Float32Array.of(1, 0.1, 3, 4) });
    expect(matrix([])).toEqual({ rows: 0, cols: 0, data: new Float32Array(0) });
  });

  it('refuses ragged rows, naming the row', () => {
    expect(() => matrix([[1, 2], [3]])).toThrow(
      new ShapeError('ragged rows: row 0 has 2 numbers, row 1 has 1 number'),
    );
  });

  it('refuses what is no number, naming the place', () => {
    const rows: unknown = [[1, 'two']];
    expect(() => matrix(rows as number[][])).toThrow('row 0, column 1: expected a number, got "two"');
  });

  it('refuses one row without its brackets, and a matrix that is none', () => {
    const row: unknown = [1, -0.5];
    expect(() => matrix(row as number[][])).toThrow(
      'row 0: expected a row, as in matrix([[1, 2], [3, 4]]), got 1',
    );
    for (const [value, shown] of [
      [[[1, 2]], 'Array of 1'],
      [undefined, 'undefined'],
      ['x', '"x"'],
    ] as const) {
      const candidate: unknown = value;
      expect(() => checkMatrix(candidate as Matrix, 'input')).toThrow(
        `input: expected a matrix, such as matrix([[1, 2]]), got ${shown}`,
      );
    }
  });

  it('keeps data under a shape without a copy', () => {
    const data = Float32Array.of(1, 2, 3);
    expect(matrixOf(1, 3, data).data).toBe(data);
    expect(() => matrixOf(2, 2, data)).toThrow('shape (2, 2) holds 4 numbers, its data 3');
  });

  it('has whole sizes', () => {
    const data = new Float32Array(0);
    for (const rows of [-1, 0.5, Number.NaN]) {
      expect(() => checkMatrix({ rows, cols: 0, data }, 'x')).toThrow(ShapeError);
    }
  });

  it('has a shape as the field writes it', () => {
    expect(formatShape({ rows: 10, cols: 3 })).toBe('(10, 3)');
  });
});
