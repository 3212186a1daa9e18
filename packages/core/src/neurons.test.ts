import { expect, test } from 'vitest';
import { Affine, matrix, Net, RandomState, Relu, randn, TwoLayerNet } from './index.ts';
import { highestOf, neuronAt, neuronColumns } from './neurons.ts';

const x = matrix([[1, -0.5]]);

test('a column for the input and one for each Affine, with the values of the trace', () => {
  const net = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
  const trace = net.trace(x);
  const columns = neuronColumns({ net, x, trace });
  expect(columns.map((column) => column.map(({ label }) => label).join(' '))).toEqual([
    'x1 x2',
    'h1 h2 h3 h4',
    's1 s2 s3',
  ]);
  expect(columns[1]?.map(({ value }) => value)).toEqual([...(trace[1]?.data ?? [])]);
  expect(columns[2]?.map(({ value }) => value)).toEqual([...(trace[2]?.data ?? [])]);
  expect(columns[0]?.every(({ sum }) => sum === undefined)).toBe(true);
});

test('the terms and the bias of a neuron, added in order in float32, are its z to the bit', () => {
  const net = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
  const neurons = neuronColumns({ net, x, trace: net.trace(x) }).flat();
  for (const { sum } of neurons) {
    if (sum === undefined) continue;
    const products = sum.terms.reduce((total, { product }) => Math.fround(total + product), 0);
    expect(Math.fround(products + sum.bias)).toBe(sum.z);
  }
  expect(neurons.map(({ sum }) => sum?.activation ?? '').join(' ')).toBe(
    '  Sigmoid Sigmoid Sigmoid Sigmoid   ',
  );
});

test('a net without weights is its input, passed on', () => {
  const net = new Net([new Relu()]);
  const columns = neuronColumns({ net, x, trace: net.trace(x) });
  expect(columns.map((column) => column.map(({ value }) => value))).toEqual([[1, 0]]);
});

test('a place without a neuron falls back to the first', () => {
  const net = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
  const columns = neuronColumns({ net, x, trace: net.trace(x) });
  expect(neuronAt(columns, { column: 1, index: 3 })?.label).toBe('h4');
  expect(neuronAt(columns, { column: 9, index: 0 })?.label).toBe('x1');
  expect(highestOf(columns[2] ?? [])?.label).toBe('s1');
});

test('several hidden layers have numbers of their own', () => {
  const random = new RandomState(0);
  const layers = [2, 3, 2].map(
    (inputs, i, sizes) =>
      new Affine(randn(inputs, sizes[i + 1] ?? 1, random), random.randn(sizes[i + 1] ?? 1)),
  );
  const net = new Net(layers);
  const columns = neuronColumns({ net, x, trace: net.trace(x) });
  expect(columns.map((column) => column.at(-1)?.label)).toEqual(['x2', 'h1.3', 'h2.2', 's1']);
});
