import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netsWithInput } from '../../fixtures/arbitrary-nets.ts';
import {
  Affine,
  Clip,
  LayerNorm,
  LeakyRelu,
  matrix,
  Net,
  PRelu,
  RandomState,
  Relu,
  randn,
  Scale,
  Shift,
  Sigmoid,
  Softmax,
  TwoLayerNet,
} from '../index.ts';
import { type Column, firstNotFinite, highestOf, neuronAt, neuronColumns } from './neurons.ts';

const x = matrix([[1, -0.5]]);
const lesson = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
const identity = new Affine(
  matrix([
    [1, 0],
    [0, 1],
  ]),
  new Float32Array(2),
);

function columnsOf(net: Net, input = x): readonly Column[] {
  return neuronColumns({ net, x: input, trace: net.trace(input) });
}

describe('neuronColumns', () => {
  test('has a column for the input and one for each Affine, with the values of the trace', () => {
    const trace = lesson.trace(x);
    const columns = neuronColumns({ net: lesson, x, trace });
    expect(columns.map((column) => column.map(({ label }) => label).join(' '))).toEqual([
      'x1 x2',
      'h1 h2 h3 h4',
      's1 s2 s3',
    ]);
    expect(columns[1]?.map(({ value }) => value)).toEqual([...trace[1]!.data]);
    expect(columns[2]?.map(({ value }) => value)).toEqual([...trace[2]!.data]);
    expect(columns[0]?.every(({ sum }) => sum === undefined)).toBe(true);
  });

  test('the terms and the bias of a neuron, added in order in float32, are its z to the bit', () => {
    fc.assert(
      fc.property(netsWithInput, ({ net, x }) => {
        fc.pre(x.rows > 0);
        for (const { sum } of columnsOf(net, x).flat()) {
          if (sum === undefined) continue;
          const products = sum.terms.reduce((total, { product }) => Math.fround(total + product), 0);
          expect(Math.fround(products + sum.bias)).toBe(sum.z);
        }
      }),
    );
  });

  test('what the last column passes on are the scores', () => {
    fc.assert(
      fc.property(netsWithInput, ({ net, x }) => {
        fc.pre(x.rows > 0);
        const scores = net.predict(x);
        const values = columnsOf(net, x)
          .at(-1)!
          .map(({ value }) => value);
        expect(values).toEqual([...scores.data.subarray(0, scores.cols)]);
      }),
    );
  });

  test('every layer after the sum is there, with what it made', () => {
    const net = new Net([identity, new LeakyRelu(0.2), new Sigmoid(), new Softmax()]);
    const trace = net.trace(x);
    const second = columnsOf(net)[1]![1]!;
    expect(second.start).toBe(-0.5);
    expect(second.layers.map(({ name }) => name)).toEqual(['leaky-relu(0.2)', 'sigmoid', 'softmax']);
    expect(second.layers.map(({ value }) => value)).toEqual(trace.slice(1).map(({ data }) => data[1]));
    expect(second.value).toBe(trace[3]!.data[1]);
  });

  test('an input that is scaled first keeps what was typed', () => {
    const net = new Net([
      new Shift(Float32Array.of(-1, 0.25)),
      new Scale(Float32Array.of(2, 4)),
      ...lesson.layers,
    ]);
    const [first, second] = columnsOf(net)[0]!;
    expect([first!.start, first!.value]).toEqual([1, 0]);
    expect(second).toMatchObject({ label: 'x2', start: -0.5, value: -1, sum: undefined });
    expect(second!.layers.map(({ name, value }) => [name, value])).toEqual([
      ['shift(0.25)', -0.25],
      ['scale(4)', -1],
    ]);
    expect(columnsOf(net)[1]![0]!.sum!.terms.map(({ from }) => from.value)).toEqual([0, -1]);
  });

  test('names the parameters of a column as the number of the neuron', () => {
    const net = new Net([
      identity,
      new PRelu(Float32Array.of(0.1, 0.3)),
      new Clip(0, 6),
      new LayerNorm(0.01),
    ]);
    expect(columnsOf(net)[1]!.map(({ layers }) => layers.map(({ name }) => name).join(' '))).toEqual([
      'prelu(0.1) clip(0, 6) layer-norm(0.01)',
      'prelu(0.3) clip(0, 6) layer-norm(0.01)',
    ]);
  });

  test('a net without weights is its input, passed on', () => {
    const [column, ...others] = columnsOf(new Net([new Relu()]));
    expect(column?.map(({ start, value }) => [start, value])).toEqual([
      [1, 1],
      [-0.5, 0],
    ]);
    expect(others).toEqual([]);
  });

  test('several hidden layers have numbers of their own', () => {
    const random = new RandomState(0);
    const affine = (inputs: number, outputs: number) =>
      new Affine(randn(inputs, outputs, random), random.randn(outputs));
    const columns = columnsOf(new Net([affine(2, 3), affine(3, 2), affine(2, 1)]));
    expect(columns.map((column) => column.at(-1)?.label)).toEqual(['x2', 'h1.3', 'h2.2', 's1']);
  });
});

describe('a neuron', () => {
  test('is found at its place; a place without one falls back to the first', () => {
    const columns = columnsOf(lesson);
    expect(neuronAt(columns, { column: 1, index: 3 })?.label).toBe('h4');
    expect(neuronAt(columns, { column: 9, index: 0 })?.label).toBe('x1');
  });

  test('is the highest of its column', () => {
    expect(highestOf(columnsOf(lesson)[2] ?? [])?.label).toBe('s1');
    expect(highestOf([])).toBeUndefined();
  });
});

describe('firstNotFinite', () => {
  test('finds none where all is well', () => {
    expect(firstNotFinite(columnsOf(lesson))).toBeUndefined();
  });

  test('finds the input that was given so', () => {
    expect(firstNotFinite(columnsOf(lesson, matrix([[1, Number.NaN]])))?.label).toBe('x2');
  });

  test('finds the neuron whose sum overflowed, not those that have it from there', () => {
    const overflowing = new Affine(
      matrix([
        [1, 3e38, 1],
        [1, -3e38, 1],
      ]),
      new Float32Array(3),
    );
    const net = new Net([overflowing, new Softmax(), new Affine(randn(3, 2), new Float32Array(2))]);
    expect(firstNotFinite(columnsOf(net, matrix([[1, -1]])))?.label).toBe('h2');
  });

  test('finds a sum that overflowed although its activation hides it', () => {
    const net = new Net([
      new Affine(matrix([[3e38]]), Float32Array.of(3e38)),
      new Sigmoid(),
      new Affine(matrix([[1]]), Float32Array.of(0)),
    ]);
    const found = firstNotFinite(columnsOf(net, matrix([[1]])));
    expect(found).toMatchObject({ label: 'h1', start: Number.POSITIVE_INFINITY, value: 1 });
  });
});
