import { expect, it } from 'vitest';
import { Affine, matrix, ShapeError } from '../index.ts';

const W = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

it('is h = xW + b, with b added to every row', () => {
  const layer = new Affine(W, Float32Array.of(0.1, 0.2, 0.3));
  const h = layer.forward(
    matrix([
      [1, -1],
      [0, 2],
    ]),
  );
  expect(h).toEqual(
    matrix([
      [-2.9, -2.8, -2.7],
      [8.1, 10.2, 12.3],
    ]),
  );
});

it('refuses a b that is not as long as W has columns', () => {
  expect(() => new Affine(W, new Float32Array(2))).toThrow(ShapeError);
  expect(() => new Affine(W, new Float32Array(2))).toThrow('weights (2, 3) need 3 biases, got 2');
});

it('refuses a W whose numbers are fewer than its shape says', () => {
  const short = { rows: 2, cols: 3, data: new Float32Array(5) };
  expect(() => new Affine(short, new Float32Array(3))).toThrow('shape (2, 3) holds 6 numbers, its data 5');
});
