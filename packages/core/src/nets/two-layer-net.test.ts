import { describe, expect, it } from 'vitest';
import { ArgumentError, RandomState, randn, TwoLayerNet } from '../index.ts';

describe('TwoLayerNet', () => {
  it('draws W1, b1, W2, b2 in this order', () => {
    const random = new RandomState(3);
    const drawn = [randn(2, 4, random), random.randn(4), randn(4, 3, random), random.randn(3)];
    expect(new TwoLayerNet(2, 4, 3, { random: new RandomState(3) }).params).toEqual(drawn);
  });

  it('is Affine, Sigmoid, Affine', () => {
    expect(new TwoLayerNet(2, 4, 3).layers.map(({ name }) => name)).toEqual(['Affine', 'Sigmoid', 'Affine']);
  });

  it.each([
    [0, 4, 3, 'input size'],
    [2, -1, 3, 'hidden size'],
    [2, 4, 1.5, 'output size'],
    [2, 4, Number.NaN, 'output size'],
    [2 ** 20, 2 ** 20, 3, 'rows x columns'],
  ])('refuses %d-%d-%d and names the size', (inputSize, hiddenSize, outputSize, what) => {
    const ill = () => new TwoLayerNet(inputSize, hiddenSize, outputSize);
    expect(ill).toThrow(ArgumentError);
    expect(ill).toThrow(what);
  });
});
