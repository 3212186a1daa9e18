import { matrix, Net, RandomState, Relu, TwoLayerNet } from '@glassnet/core';
import { neuronColumns } from '@glassnet/core/neurons';
import { expect, test } from 'vitest';
import { breakages } from './breakages.ts';

const seed = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });

/** What can be done, with the neuron of that label selected. */
function kinds(net: Net, label: string): string[] {
  const x = matrix([new Float32Array(net.inputSize ?? 0)]);
  const selected = neuronColumns({ net, x, trace: net.trace(x) })
    .flat()
    .find((neuron) => neuron.label === label);
  return breakages(net, selected).map(({ kind, what }) => [kind, ...what].join(' '));
}

test('biases, the activation, and the selected hidden neuron with the next one', () => {
  expect(kinds(seed, 'h2')).toEqual(['biases', 'layer Sigmoid', 'swap h2 h3']);
  expect(kinds(seed, 'h4')).toEqual(['biases', 'layer Sigmoid', 'swap h4 h1']);
  expect(kinds(seed, 's1')).toEqual(['biases', 'layer Sigmoid']);
  expect(kinds(seed, 'x1')).toEqual(['biases', 'layer Sigmoid']);
});

test('each is offered as long as there is something to do', () => {
  const [biases] = breakages(seed, undefined);
  const unbiased = biases?.apply() ?? seed;
  expect(kinds(unbiased, 's1')).toEqual(['layer Sigmoid']);
  const straight = breakages(unbiased, undefined)[0]?.apply() ?? seed;
  expect(kinds(straight, 's1')).toEqual(['collapse']);
  const single = breakages(straight, undefined)[0]?.apply() ?? seed;
  expect(kinds(single, 's1')).toEqual([]);
});

test('an activation behind the last Affine stays: it bends scores, not layers', () => {
  const [first] = seed.layers;
  expect(first && kinds(new Net([first, new Relu()]), 's1')).toEqual(['biases']);
});
