import { describe, expect, it } from 'vitest';
import { zeroTensors } from '../../fixtures/zero-tensors.ts';
import { MissingActivationError, ModelFormatError } from '../errors.ts';
import { ArgumentError, matrix } from '../index.ts';
import { activationLayerNames } from '../layers/by-name.ts';
import type { Description } from './description/description.ts';
import { netFromTensors } from './net-from-tensors.ts';
import type { ReadOptions } from './read-options.ts';

const two = { W1: [2, 4], b1: [4], W2: [4, 3], b2: [3] };
const three = { ...two, W3: [3, 5], b3: [5] };

function layersOf(
  shapes: Record<string, readonly number[]>,
  description: Description = {},
  options: ReadOptions = {},
) {
  return netFromTensors(zeroTensors(shapes), description, options).layers.map(({ name }) => name);
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
      netFromTensors(zeroTensors(shuffled), {}, {}).params.map((param) =>
        'rows' in param ? param.rows : param.length,
      ),
    ).toEqual([2, 4, 4, 3]);
  });

  it('takes biases that are rows of a matrix', () => {
    expect(layersOf({ ...two, b1: [1, 4], b2: [1, 3] })).toEqual(['Affine', 'Sigmoid', 'Affine']);
  });

  it('takes the layers that a file lists, and what it says of classes and source', () => {
    const layers = ['relu', 'affine', 'affine', 'tanh', 'softmax'];
    const net = netFromTensors(zeroTensors(two), { layers, classes: ['a', 'b', 'c'], source: 'here' }, {});
    expect(net.layers.map(({ name }) => name)).toEqual(['Relu', 'Affine', 'Affine', 'Tanh', 'Softmax']);
    expect(net.metadata).toEqual({ classes: ['a', 'b', 'c'], source: 'here' });
  });

  it('takes layers with a number for each column, each kind numbered by itself', () => {
    const layers = ['shift', 'scale', 'affine', 'prelu', 'shift'];
    const shapes = { shift1: [2], scale1: [2], W1: [2, 4], b1: [4], prelu1: [4], shift2: [4] };
    expect(layersOf(shapes, { layers })).toEqual(['Shift', 'Scale', 'Affine', 'PRelu', 'Shift']);
    expect(() => layersOf({ ...shapes, shift2: [3] }, { layers })).toThrow(
      'shift2 takes 3 columns, and 4 come before it',
    );
    expect(() => layersOf({ ...shapes, shift1: [1, 2] }, { layers })).toThrow(
      'shift1: expected (columns), got (1, 2)',
    );
  });

  it('puts no layer where nothing is computed', () => {
    const options = { activation: 'identity', outputActivation: 'identity' };
    expect(layersOf(two, {}, options)).toEqual(['Affine', 'Affine']);
  });

  it.each([
    ['mean', 'scale'],
    ['mean_', 'scale_'],
  ])('scales inputs by %s and %s, either or both', (mean, scale) => {
    expect(layersOf({ ...two, [mean]: [2], [scale]: [2] }).slice(0, 3)).toEqual(['Shift', 'Scale', 'Affine']);
    expect(layersOf({ ...two, [mean]: [2] }).slice(0, 2)).toEqual(['Shift', 'Affine']);
    expect(layersOf({ ...two, [scale]: [2] }).slice(0, 2)).toEqual(['Scale', 'Affine']);
    expect(() => layersOf({ ...two, [mean]: [3] })).toThrow('W1 takes 2 columns, and 3 come before it');
  });

  it('scales inputs as MinMaxScaler does', () => {
    const tensors = new Map([
      ...zeroTensors({ W1: [2, 4], b1: [4] }),
      ['min_', { shape: [2], data: Float32Array.of(-1, 0.5) }],
      ['scale_', { shape: [2], data: Float32Array.of(4, 0.25) }],
    ]);
    const [scaled, shifted] = netFromTensors(tensors, {}, {})
      .trace(matrix([[1, 2]]))
      .map(({ data }) => [...data]);
    expect([scaled, shifted]).toEqual([
      [4, 0.5],
      [3, 1],
    ]);
    expect(() => layersOf({ ...two, min_: [2] })).toThrow('expected a tensor "scale_"');
    expect(() => layersOf({ ...two, min_: [2], scale_: [2], mean_: [2] })).toThrow(
      'mean_ and min_ are of two',
    );
  });

  it('scales inputs as RobustScaler does', () => {
    const shapes = { ...two, center_: [2], scale_: [2] };
    expect(layersOf(shapes).slice(0, 3)).toEqual(['Shift', 'Scale', 'Affine']);
  });

  it.each([
    [{ w1: [2, 4], b1: [4], w2: [4, 3], b2: [3] }],
    [{ W_1: [2, 4], b_1: [4], W_2: [4, 3], b_2: [3] }],
    [{ W0: [2, 4], b0: [4], W1: [4, 3], b1: [1, 3] }],
    [{ w_0: [2, 4], b_0: [4], w_1: [4, 3], b_1: [3] }],
    [{ W1: [4, 2], b1: [4, 1], W2: [3, 4], b2: [3, 1] }],
  ])('knows the names and shapes of other courses, and asks for their activation: %o', (shapes) => {
    expect(layersOf(shapes, {}, { activation: 'relu' })).toEqual(['Affine', 'Relu', 'Affine']);
    expect(() => layersOf(shapes)).toThrow(MissingActivationError);
  });

  it('turns weights around that are for columns, as biases that are columns tell', () => {
    const W1 = { shape: [3, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6) };
    const b1 = { shape: [3, 1], data: Float32Array.of(7, 8, 9) };
    const W2 = { shape: [1, 3], data: Float32Array.of(1, 2, 3) };
    const b2 = { shape: [1, 1], data: Float32Array.of(4) };
    const tensors = new Map(Object.entries({ W1, b1, W2, b2 }));
    const { params } = netFromTensors(tensors, {}, { activation: 'relu' });
    expect(params).toEqual([
      matrix([
        [1, 3, 5],
        [2, 4, 6],
      ]),
      b1.data,
      matrix([[1], [2], [3]]),
      b2.data,
    ]);
  });

  it("gives both classes of scikit-learn's classifier of two", () => {
    const shapes = { coefs_0: [2, 4], intercepts_0: [4], coefs_1: [4, 1], intercepts_1: [1] };
    const said = { activation: 'tanh', outputActivation: 'sigmoid', classes: ['no', 'yes'] };
    expect(layersOf(shapes, said)).toEqual(['Affine', 'Tanh', 'Affine', 'Sigmoid', 'Affine']);
    const net = netFromTensors(zeroTensors(shapes), said, {});
    expect(net.predict(matrix([[0, 0]]))).toEqual(matrix([[0.5, 0.5]]));
    expect(layersOf(shapes, { activation: 'tanh' })).toEqual(['Affine', 'Tanh', 'Affine']);
  });

  it.each([
    [{ coefs_0: [2, 4], intercepts_0: [4], coefs_1: [4, 1], intercepts_1: [1] }],
    [{ arr_0: [2, 4], arr_1: [4], arr_2: [4, 1], arr_3: [1] }],
    [{ '0.weight': [4, 2], '0.bias': [4], '2.weight': [1, 4], '2.bias': [1] }],
  ])('asks for the activation of %o', (shapes) => {
    expect(() => layersOf(shapes)).toThrow(MissingActivationError);
    expect(() => layersOf(shapes)).toThrow(
      'name it with the option activation, such as relu, sigmoid or tanh',
    );
    expect(layersOf(shapes, {}, { activation: 'relu' })).toEqual(['Affine', 'Relu', 'Affine']);
    expect(layersOf(shapes, { activation: 'elu' })).toEqual(['Affine', 'Elu', 'Affine']);
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
    [
      'no tensors',
      {},
      'as W1, b1, W2, b2 (NumPy), coefs_0, intercepts_0 (scikit-learn), arr_0, arr_1 (Keras), 0.weight, 0.bias (PyTorch), found none',
    ],
    ["names of nobody's", { kernel: [2, 4] }, 'found "kernel" (2, 4)'],
    [
      'weights of scikit-learn without biases',
      { coefs_0: [2, 4] },
      'expected tensors coefs_0, intercepts_0, found',
    ],
    [
      'the arrays of a normalization',
      { arr_0: [2, 4], arr_1: [4], arr_2: [4], arr_3: [4] },
      'arr_2: expected (inputs, outputs), got (4)',
    ],
    [
      'a bias that is not there',
      { W1: [2, 4], b1: [4], W2: [4, 3] },
      'expected tensors W1, b1, W2, b2, found "W1" (2, 4)',
    ],
    [
      'a number left out',
      { W1: [2, 4], b1: [4], W3: [4, 3], b3: [3] },
      'expected tensors W1, b1, W2, b2, found',
    ],
    [
      'a tensor too many',
      { ...two, epoch: [] },
      'unknown tensors "epoch" (): leave them out: expected only W1, b1, W2, b2 and what scales the inputs',
    ],
    [
      'names of two courses',
      { W1: [2, 4], b1: [4], w2: [4, 3], b2: [3] },
      'expected tensors W1, b1, W2, b2, found',
    ],
    ['__proto__ as a name', { ['__proto__']: [2, 4], b1: [4] }, 'unknown tensors "__proto__" (2, 4)'],
    ['weights of one dimension', { W1: [8], b1: [4] }, 'W1: expected (inputs, outputs), got (8)'],
    ['weights without rows', { W1: [0, 4], b1: [4] }, 'W1: expected (inputs, outputs), got (0, 4)'],
    [
      'weights for columns, of which only their sizes tell',
      { W1: [2, 2], b1: [2], W2: [3, 2], b2: [3] },
      'W2 (3, 2) and b2 (3) fit only as (outputs, inputs): transpose W2, as in W2.T',
    ],
    [
      'a bias that is a column of a net for rows',
      { W1: [2, 4], b1: [4, 1] },
      'b1: expected (4), one for each output of W1 (inputs, outputs), got (4, 1)',
    ],
    [
      'a bias too short',
      { W1: [2, 4], b1: [3] },
      'b1: expected (4), one for each output of W1 (inputs, outputs), got (3)',
    ],
    ['layers that do not fit', { ...two, W2: [5, 3] }, 'W2 takes 5 columns, and 4 come before it'],
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
