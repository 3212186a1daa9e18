import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { npyOfFloats } from '../../fixtures/files/npy-file.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { MissingActivationError, ModelFormatError } from '../errors.ts';
import { ArgumentError, matrix, RandomState, randn, TwoLayerNet } from '../index.ts';
import { readNpy } from './npy.ts';
import { readNpz } from './npz.ts';

const W1 = npyOfFloats('(1, 2)', 1, 2);
const b1 = npyOfFloats('(2,)', 3, 4);

describe('readNpz', () => {
  it.each([
    [0, 2, 4, 3, 10],
    [42, 4, 2, 3, 5],
  ])(
    'reads the net and gives the scores of NumPy, seed %d',
    (seed, inputSize, hiddenSize, outputSize, rows) => {
      const name = `numpy-seed${seed}-${inputSize}-${hiddenSize}-${outputSize}`;
      const net = readNpz(readFixture(`${name}.npz`));
      const random = new RandomState(seed);
      expect(net.params).toEqual(new TwoLayerNet(inputSize, hiddenSize, outputSize, { random }).params);
      const s = net.predict(randn(rows, inputSize, random));
      const expected = readNpy(readFixture(`${name}.s.npy`));
      expect([s.rows, s.cols]).toEqual(expected.shape);
      s.data.forEach((score, i) => {
        expect(Math.abs(score - expected.data[i]!)).toBeLessThanOrEqual(1e-6);
      });
    },
  );

  it('reads what np.savez_compressed wrote, in float32', () => {
    const net = readNpz(readFixture('compressed-float32.npz'));
    expect(net.params).toEqual(new TwoLayerNet(2, 4, 3, { random: new RandomState(0) }).params);
  });

  it('takes the activations from the options', () => {
    const net = readNpz(readFixture('numpy-seed0-2-4-3.npz'), {
      activation: 'relu',
      outputActivation: 'softmax',
    });
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Relu', 'Affine', 'Softmax']);
    const ill = () => readNpz(readFixture('numpy-seed0-2-4-3.npz'), { activation: 'rlu' });
    expect(ill).toThrow(ArgumentError);
  });

  it('takes the activations from the file, and refuses others', () => {
    const recipe = readFixture('numpy/recipe.npz');
    expect(readNpz(recipe).layers.map(({ name }) => name)).toEqual(['Affine', 'Relu', 'Affine', 'Softmax']);
    expect(readNpz(recipe, { activation: 'relu' }).layers).toHaveLength(4);
    expect(() => readNpz(recipe, { activation: 'tanh' })).toThrow(
      'the file says that its activation is relu: leave the option out, or name the same',
    );
  });

  it('asks for the activation where only the caller can know it', () => {
    const state = readFixture('torch/named.npz');
    expect(() => readNpz(state)).toThrow(MissingActivationError);
    expect(() => readNpz(state)).toThrow('name it with the option activation, such as relu');
  });

  it('puts the scaling of inputs in front', () => {
    const mean = npyOfFloats('(1,)', 10);
    const scale = npyOfFloats('(1,)', 4);
    const zip = zipSync({ 'mean_.npy': mean, 'W1.npy': W1, 'b1.npy': b1, 'scale_.npy': scale });
    const net = readNpz(zip);
    expect(net.layers.map(({ name }) => name)).toEqual(['Shift', 'Scale', 'Affine']);
    expect(net.predict(matrix([[18]]))).toEqual(matrix([[5, 8]]));
  });

  it('reads classes that are numbers, and an input shape', () => {
    const classes = npyOfFloats('(2,)', 7, 8);
    const shape = npyOfFloats('(2,)', 1, 1);
    const zip = zipSync({ 'W1.npy': W1, 'b1.npy': b1, 'classes.npy': classes, 'input_shape.npy': shape });
    expect(readNpz(zip).metadata).toEqual({ classes: ['7', '8'], inputShape: [1, 1] });
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = readFixture('numpy-seed0-2-4-3.npz');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readNpz(bytes.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
