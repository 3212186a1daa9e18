import { describe, expect, it } from 'vitest';
import { ModelFormatError } from '../errors.ts';
import { ArgumentError } from '../index.ts';
import { activationLayerNames } from '../layers/by-name.ts';
import { type Description, netFromTensors } from './net-from-tensors.ts';
import type { ReadOptions } from './read-options.ts';

/** Tensors of zeros. */
function tensorsOf(shapes: Record<string, readonly number[]>) {
  return new Map(
    Object.entries(shapes).map(([name, shape]) => {
      const data = new Float32Array(shape.reduce((product, size) => product * size, 1));
      return [name, { shape, data }];
    }),
  );
}

const two = { W1: [2, 4], b1: [4], W2: [4, 3], b2: [3] };
const three = { ...two, W3: [3, 5], b3: [5] };

function layersOf(
  shapes: Record<string, readonly number[]>,
  description: Description = {},
  options: ReadOptions = {},
) {
  return netFromTensors(tensorsOf(shapes), description, options).layers.map(({ name }) => name);
}

describe('netFromTensors', () => {
  it('puts a sigmoid between two affine layers, and nothing at the end', () => {
    expect(layersOf({ W1: [2, 4], b1: [4] })).toEqual(['Affine']);
    expect(layersOf(two)).toEqual(['Affine', 'Sigmoid', 'Affine']);
    expect(layersOf(three)).toEqual(['Affine', 'Sigmoid', 'Affine', 'Sigmoid', 'Affine']);
  });

  it('puts other activations where the options say so', () => {
    const options = { activation: 'relu', outputActivation: 'softmax' };
    expect(layersOf(three, {}, options)).toEqual(['Affine', 'Relu', 'Affine', 'Relu', 'Affine', 'Softmax']);
  });

  it('takes W1, W2, ... by their number, in whatever order they come', () => {
    const shuffled = { b2: [3], W2: [4, 3], b1: [4], W1: [2, 4] };
    expect(
      netFromTensors(tensorsOf(shuffled), {}, {}).params.map((param) =>
        'rows' in param ? param.rows : param.length,
      ),
    ).toEqual([2, 4, 4, 3]);
  });

  it('takes the layers that a file lists, and what it says of classes and source', () => {
    const layers = ['relu', 'affine', 'affine', 'tanh', 'softmax'];
    const net = netFromTensors(tensorsOf(two), { layers, classes: ['a', 'b', 'c'], source: 'here' }, {});
    expect(net.layers.map(({ name }) => name)).toEqual(['Relu', 'Affine', 'Affine', 'Tanh', 'Softmax']);
    expect(net.metadata).toEqual({ classes: ['a', 'b', 'c'], source: 'here' });
  });

  it('takes a listed net without weights', () => {
    expect(layersOf({}, { layers: ['softmax'] })).toEqual(['Softmax']);
  });

  it.each([
    { activation: 'sigmoid' },
    { outputActivation: 'softmax' },
    { activation: 'sigmoid', outputActivation: 'softmax' },
  ])('takes options that say what the file says: %o', (options) => {
    const layers = ['affine', 'sigmoid', 'affine', 'softmax'];
    expect(layersOf(two, { layers }, options)).toEqual(['Affine', 'Sigmoid', 'Affine', 'Softmax']);
  });

  it.each([
    { activation: 'relu' },
    { outputActivation: 'tanh' },
    { activation: 'sigmoid', outputActivation: 'tanh' },
  ])('refuses options that say otherwise: %o', (options) => {
    const layers = ['affine', 'sigmoid', 'affine', 'softmax'];
    expect(() => layersOf(two, { layers }, options)).toThrow(ArgumentError);
    expect(() => layersOf(two, { layers }, options)).toThrow('affine, sigmoid, affine, softmax');
  });

  it.each([{}, { layers: ['affine', 'affine'] }])(
    'refuses an activation that does not exist, for %o',
    (description) => {
      for (const options of [{ activation: 'swish' }, { outputActivation: 'swish' }]) {
        expect(() => layersOf(two, description, options)).toThrow(ArgumentError);
        expect(() => layersOf(two, description, options)).toThrow(activationLayerNames.join(', '));
      }
    },
  );

  it.each<[string, Record<string, readonly number[]>, string]>([
    ['no tensors', {}, 'expected tensors W1, b1, found none'],
    [
      "PyTorch's names",
      { '0.weight': [4, 2], '0.bias': [4] },
      'found "0.weight" (4, 2), "0.bias" (4). W is (inputs, outputs)',
    ],
    [
      'a bias that is not there',
      { W1: [2, 4], b1: [4], W2: [4, 3] },
      'expected tensors W1, b1, found "W1" (2, 4)',
    ],
    [
      'a number left out',
      { W1: [2, 4], b1: [4], W3: [4, 3], b3: [3] },
      'expected tensors W1, b1, W2, b2, found',
    ],
    ['a tensor too many', { ...two, epoch: [] }, '"epoch" ()'],
    ['__proto__ as a name', { ['__proto__']: [2, 4], b1: [4] }, 'found "__proto__" (2, 4)'],
    ['weights of one dimension', { W1: [8], b1: [4] }, 'W1: expected (inputs, outputs), got (8)'],
    ['weights without rows', { W1: [0, 4], b1: [4] }, 'W1: expected (inputs, outputs), got (0, 4)'],
    ['a bias as a row', { W1: [2, 4], b1: [1, 4] }, 'b1: expected (4) as W1, got (1, 4)'],
    ['a bias too short', { W1: [2, 4], b1: [3] }, 'b1: expected (4) as W1, got (3)'],
    ['layers that do not fit', { ...two, W2: [5, 3] }, 'W2 (5, 3) does not fit behind 4 columns'],
  ])('refuses %s', (_what, shapes, message) => {
    expect(() => layersOf(shapes)).toThrow(ModelFormatError);
    expect(() => layersOf(shapes)).toThrow(message);
  });

  it('refuses tensors that are not those of the listed layers', () => {
    const layers = ['affine', 'sigmoid', 'affine', 'sigmoid', 'affine'];
    expect(() => layersOf(two, { layers })).toThrow('expected tensors W1, b1, W2, b2, W3, b3, found');
    expect(() => layersOf(two, { layers: [] })).toThrow('expected tensors none, found');
  });

  it('refuses names of classes that are not one for each score', () => {
    expect(() => layersOf(two, { classes: ['a', 'b'] })).toThrow(
      'classes: expected 3 names, one for each score, got 2',
    );
  });

  it('keeps its message short, whatever the file holds', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${'x'.repeat(1000)}${i}`, [1]]));
    const long = { W1: Array.from({ length: 10_000 }, () => 1), b1: [1] };
    for (const shapes of [many, long]) expect(() => layersOf(shapes)).toThrow(/^.{1,700}$/);
  });
});
