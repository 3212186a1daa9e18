import { expect, it } from 'vitest';
import { describeNet } from './describe.ts';
import { Net, Sigmoid, TwoLayerNet } from './index.ts';

it('describes the layers, their sizes and what they take', () => {
  expect(describeNet(new TwoLayerNet(2, 4, 3))).toEqual({
    title: '2-4-3',
    layers: [
      { name: 'Affine', inputs: 2, outputs: 4, params: 12 },
      { name: 'Sigmoid', inputs: 4, outputs: 4, params: 0 },
      { name: 'Affine', inputs: 4, outputs: 3, params: 15 },
    ],
    params: 27,
    bytes: 108,
  });
});

it('knows the width of what comes before the first weights', () => {
  const net = new Net([new Sigmoid(), ...new TwoLayerNet(2, 4, 3).layers]);
  expect(describeNet(net).layers[0]).toEqual({ name: 'Sigmoid', inputs: 2, outputs: 2, params: 0 });
});

it('leaves the sizes open where any number of columns passes', () => {
  expect(describeNet(new Net([new Sigmoid()]))).toEqual({
    title: 'any',
    layers: [{ name: 'Sigmoid', inputs: undefined, outputs: undefined, params: 0 }],
    params: 0,
    bytes: 0,
  });
});
