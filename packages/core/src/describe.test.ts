import { expect, it } from 'vitest';
import { describeNet } from './describe.ts';
import { LeakyRelu, Net, Shift, Sigmoid, TwoLayerNet } from './index.ts';

const affine = { name: 'Affine', activation: undefined };
const sigmoid = { name: 'Sigmoid', activation: 'sigmoid', params: 0, bytes: 0, flops: 0 };

it('describes the layers, their sizes, what they take and what they do', () => {
  expect(describeNet(new TwoLayerNet(2, 4, 3))).toEqual({
    title: '2-4-3',
    layers: [
      { ...affine, inputs: 2, outputs: 4, params: 12, bytes: 48, flops: 16 },
      { ...sigmoid, inputs: 4, outputs: 4 },
      { ...affine, inputs: 4, outputs: 3, params: 15, bytes: 60, flops: 24 },
    ],
    params: 27,
    bytes: 108,
    flops: 40,
  });
});

it('counts a number for each column, and writes activations with their parameters', () => {
  const [shift, leaky] = describeNet(
    new Net([new Shift(Float32Array.of(1, 2, 3)), new LeakyRelu(0.2)]),
  ).layers;
  expect(shift).toMatchObject({
    name: 'Shift',
    activation: undefined,
    inputs: 3,
    params: 3,
    bytes: 12,
    flops: 3,
  });
  expect(leaky).toMatchObject({ name: 'LeakyRelu', activation: 'leaky-relu(0.2)', outputs: 3, params: 0 });
});

it('knows the width of what comes before the first weights', () => {
  const net = new Net([new Sigmoid(), ...new TwoLayerNet(2, 4, 3).layers]);
  expect(describeNet(net).layers[0]).toEqual({ ...sigmoid, inputs: 2, outputs: 2 });
});

it('leaves the sizes open where any number of columns passes', () => {
  expect(describeNet(new Net([new Sigmoid()]))).toEqual({
    title: 'any',
    layers: [{ ...sigmoid, inputs: undefined, outputs: undefined }],
    params: 0,
    bytes: 0,
    flops: 0,
  });
});
