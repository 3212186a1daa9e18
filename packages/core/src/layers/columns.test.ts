import { expect, it } from 'vitest';
import { Affine, ArgumentError, matrix, Net, PRelu, Scale, ShapeError, Shift } from '../index.ts';
import { layerNameOf } from './by-name.ts';

const x = matrix([
  [1, -2],
  [-3, 4],
]);

it.each([
  ['shift', new Shift(Float32Array.of(10, 20)), [11, 18, 7, 24]],
  ['scale', new Scale(Float32Array.of(10, 20)), [10, -40, -30, 80]],
  ['prelu', new PRelu(Float32Array.of(0.5, 0.25)), [1, -0.5, -1.5, 4]],
])('%s takes a number of its own for each column', (name, layer, expected) => {
  expect([...layer.forward(x).data]).toEqual(expected);
  expect(layer.params[0]).toHaveLength(2);
  expect(layerNameOf(layer.step)).toBe(name);
});

it('fixes the columns that a net takes', () => {
  const net = new Net([new Shift(new Float32Array(3)), new Scale(new Float32Array(3))]);
  expect([net.inputSize, net.outputSize]).toEqual([3, 3]);
  expect(() => net.predict(x)).toThrow(ShapeError);
});

it('refuses columns that the layer before it does not give', () => {
  const affine = new Affine(x, new Float32Array(2));
  expect(() => new Net([affine, new Scale(new Float32Array(3))])).toThrow(
    'step 1: scale of 3 columns after 2',
  );
  expect(() => new Net([new Scale(new Float32Array(3)), affine])).toThrow(ShapeError);
});

it('refuses what is no Float32Array', () => {
  // @ts-expect-error a list is not what the type says
  expect(() => new Shift([1, 2])).toThrow(ArgumentError);
});
