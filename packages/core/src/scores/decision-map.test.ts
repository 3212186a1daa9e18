import { openJs } from '@glassnet/kernels/js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachBackend } from '../../fixtures/each-backend.ts';
import { Affine, ArgumentError, argmax, matrix, Net, randn, ShapeError, TwoLayerNet } from '../index.ts';
import { cellAt, decisionMap, type MapView, mapInput, viewAround } from './decision-map.ts';

/** Score 1 wins where x1 > x3, score 2 elsewhere. */
const net = new Net([
  new Affine(
    matrix([
      [1, 0],
      [0, 0],
      [0, 1],
    ]),
    new Float32Array(2),
  ),
]);
const view: MapView = {
  x: [7, 8, 9],
  inputs: [0, 2],
  ranges: [
    [0, 4],
    [0, 2],
  ],
};

describe('mapInput', () => {
  test('is a row for each cell, from the upper left, each in the middle of its cell', () => {
    expect(mapInput(view, { width: 2, height: 2 })).toEqual(
      matrix([
        [1, 8, 1.5],
        [3, 8, 1.5],
        [1, 8, 0.5],
        [3, 8, 0.5],
      ]),
    );
  });

  test.each([[[0, 0]], [[0, 3]], [[-1, 1]], [[0.5, 1]]] as const)('refuses the inputs %j', (inputs) => {
    const ill = () => mapInput({ ...view, inputs }, { width: 2, height: 2 });
    expect(ill).toThrow(ArgumentError);
    expect(ill).toThrow('two different inputs of 3');
  });

  test.each([
    [0, 2, 'map width'],
    [2, 1.5, 'map height'],
    [2 ** 14, 2 ** 14, 'map width x height x inputs'],
  ])('refuses %d x %d cells and names what is wrong', (width, height, what) => {
    expect(() => mapInput(view, { width, height })).toThrow(what);
  });
});

describe('viewAround', () => {
  test('shows all rows and x, with a margin', () => {
    const rows = matrix([
      [0, 5, 1],
      [10, 5, 2],
    ]);
    expect(viewAround([20, 0, 0], rows).ranges).toEqual([
      [-2, 22],
      [-0.5, 5.5],
    ]);
  });

  test('looks around x where there are no rows, and passes over what is no number', () => {
    expect(viewAround([1, -0.5]).ranges).toEqual([
      [-2, 4],
      [-3.5, 2.5],
    ]);
    const rows = matrix([[Number.NaN, Number.POSITIVE_INFINITY]]);
    expect(viewAround([Number.NaN, 0], rows).ranges).toEqual([
      [-3, 3],
      [-3, 3],
    ]);
  });
});

describe('cellAt', () => {
  test('finds each point in its own cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (width, height) => {
        const size = { width, height };
        const { data } = mapInput(view, size);
        for (let cell = 0; cell < width * height; cell++) {
          const found = cellAt(view, size, [...data.subarray(3 * cell, 3 * cell + 3)]);
          expect(found).toEqual({ column: cell % width, line: Math.floor(cell / width) });
        }
      }),
    );
  });

  test.each([[[-1, 0, 1]], [[1, 0, 3]], [[Number.NaN, 0, 1]]])('%j is outside', (point) => {
    expect(cellAt(view, { width: 4, height: 4 }, point)).toBeUndefined();
  });
});

describe('decisionMap', () => {
  test('gives the class of each cell', async () => {
    const { classes } = await decisionMap(net, view, { width: 2, height: 2 }, openJs());
    expect([...classes]).toEqual([1, 0, 0, 0]);
  });

  test('rejects a view of another number of inputs', async () => {
    const ill = decisionMap(new TwoLayerNet(2, 4, 3), view, { width: 2, height: 2 }, openJs());
    await expect(ill).rejects.toThrow(ShapeError);
  });

  test('has room for any number of classes', async () => {
    const weights = new Float32Array(2 * 1000);
    weights[999] = 1;
    const wide = new Net([new Affine({ rows: 2, cols: 1000, data: weights }, new Float32Array(1000))]);
    const map = await decisionMap(wide, viewAround([1, 1]), { width: 3, height: 1 }, openJs());
    expect([...map.classes]).toContain(999);
  });
});

eachBackend((backend) => {
  test('the map is what the net predicts for its rows', async () => {
    const model = new TwoLayerNet(2, 4, 3);
    const map = await decisionMap(
      model,
      viewAround([1, -0.5], randn(5, 2)),
      { width: 31, height: 17 },
      backend(),
    );
    expect(map.scores).toEqual(model.predict(map.x));
    expect([...map.classes]).toEqual(argmax(map.scores));
  });
});
