import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nets } from '../fixtures/arbitrary-nets.ts';
import {
  collapse,
  swapNeurons,
  withBias,
  withHiddenSize,
  withoutBiases,
  withoutLayer,
  withWeight,
} from './edits.ts';
import {
  Affine,
  ArgumentError,
  type Matrix,
  matrix,
  Net,
  PRelu,
  RandomState,
  randn,
  ShapeError,
  Sigmoid,
  Softmax,
  TwoLayerNet,
} from './index.ts';
import { writeSafetensors } from './writers/safetensors.ts';

const random = new RandomState(0);
const net = new TwoLayerNet(2, 4, 3, { random });
const x = randn(10, 2, random);
const W = matrix([
  [1, 2],
  [3, 4],
]);
const small = new Net([
  new Affine(W, Float32Array.of(5, 6)),
  new Sigmoid(),
  new Affine(W, Float32Array.of(7, 8)),
]);

/** Weights and biases, one list for each. */
function numbers({ params }: Net): number[][] {
  return params.map((param) => [...('data' in param ? param.data : param)]);
}

function expectClose(scores: Matrix, expected: Matrix): void {
  expect([scores.rows, scores.cols]).toEqual([expected.rows, expected.cols]);
  scores.data.forEach((score, i) => {
    expect(score).toBeCloseTo(expected.data[i]!, 5);
  });
}

describe('withWeight and withBias', () => {
  it('change one number', () => {
    expect(numbers(withWeight(small, 0, 1, 0, 9))).toEqual([
      [1, 2, 9, 4],
      [5, 6],
      [1, 2, 3, 4],
      [7, 8],
    ]);
    expect(numbers(withBias(small, 2, 1, 9))).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [1, 2, 3, 4],
      [7, 9],
    ]);
  });

  it('round it to float32, and let any float32 in', () => {
    expect(numbers(withBias(small, 0, 0, 0.1))[1]).toEqual([Math.fround(0.1), 6]);
    expect(numbers(withBias(small, 0, 0, Number.NaN))[1]).toEqual([Number.NaN, 6]);
  });

  it('share what did not change, and leave the old net as it was', () => {
    const before = numbers(net);
    const edited = withWeight(net, 2, 0, 0, 9);
    expect(edited.layers[0]).toBe(net.layers[0]);
    expect(edited.layers[1]).toBe(net.layers[1]);
    expect(edited.params[3]).toBe(net.params[3]);
    expect(numbers(net)).toEqual(before);
  });

  it('refuse a place that is not there', () => {
    expect(() => withWeight(small, 0, 2, 0, 1)).toThrow('row: expected a whole number from 0 to 1, got 2');
    expect(() => withWeight(small, 0, 0, 0.5, 1)).toThrow(
      'column: expected a whole number from 0 to 1, got 0.5',
    );
    expect(() => withBias(small, 1, 0, 1)).toThrow('layer 1: expected an Affine, got Sigmoid');
    expect(() => withBias(small, 3, 0, 1)).toThrow('layer 3: expected an Affine, got none: the net has 3');
    expect(() => withBias(small, 0, -1, 1)).toThrow(ArgumentError);
  });
});

describe('withoutBiases', () => {
  it('keeps the weights and nothing else', () => {
    expect(numbers(withoutBiases(small))).toEqual([
      [1, 2, 3, 4],
      [0, 0],
      [1, 2, 3, 4],
      [0, 0],
    ]);
  });

  it('changes nothing the second time', () => {
    const once = withoutBiases(net);
    const twice = withoutBiases(once);
    expect(twice.layers.every((layer, i) => layer === once.layers[i])).toBe(true);
  });
});

describe('withoutLayer', () => {
  it('leaves the others', () => {
    expect(withoutLayer(net, 1).layers.map(({ name }) => name)).toEqual(['Affine', 'Affine']);
  });

  it('refuses what leaves layers that do not fit, and a layer that is not there', () => {
    expect(() => withoutLayer(new TwoLayerNet(2, 4, 3), 3)).toThrow(ArgumentError);
    const deep = new Net([new Affine(W, new Float32Array(2)), ...new TwoLayerNet(2, 4, 3).layers]);
    expect(() => withoutLayer(deep, 1)).toThrow(ShapeError);
  });

  it('keeps what is known of scores and inputs only while there are as many of them', () => {
    const metadata = { classes: ['a', 'b', 'c'], inputShape: [2], source: 'here' };
    const named = new Net(net.layers, metadata);
    expect(withoutLayer(named, 1).metadata).toEqual(metadata);
    expect(withoutLayer(named, 2).metadata).toEqual({ ...metadata, classes: undefined });
    expect(withoutLayer(named, 0).metadata).toEqual({ ...metadata, inputShape: undefined });
  });
});

describe('collapse', () => {
  it('makes one Affine of two, with the scores of both', () => {
    const straight = withoutLayer(net, 1);
    const collapsed = collapse(straight, 0);
    expect(collapsed.layers).toHaveLength(1);
    expect([collapsed.inputSize, collapsed.outputSize]).toEqual([2, 3]);
    expectClose(collapsed.predict(x), straight.predict(x));
  });

  it('is exact where float32 is', () => {
    expect(numbers(collapse(withoutLayer(small, 1), 0))).toEqual([
      [7, 10, 15, 22],
      [5 + 18 + 7, 10 + 24 + 8],
    ]);
  });

  it('refuses layers between which something bends', () => {
    expect(() => collapse(net, 0)).toThrow('layer 1: expected an Affine, got Sigmoid');
  });
});

describe('swapNeurons', () => {
  it('moves columns, biases, and the rows behind them', () => {
    expect(numbers(swapNeurons(small, 0, 0, 1))).toEqual([
      [2, 1, 4, 3],
      [6, 5],
      [3, 4, 1, 2],
      [7, 8],
    ]);
  });

  it('changes what each column has of its own along with it', () => {
    const slopes = new PRelu(Float32Array.of(0.1, -0.2, 0.3, 0.4));
    const [first, , last] = net.layers;
    const bent = new Net([first!, slopes, last!]);
    expectClose(swapNeurons(bent, 0, 1, 3).predict(x), bent.predict(x));
  });

  it('leaves the scores as they are, but for their last bits', () => {
    for (const [a, b] of [
      [0, 3],
      [1, 2],
      [2, 2],
    ] as const) {
      expectClose(swapNeurons(net, 0, a, b).predict(x), net.predict(x));
    }
  });

  it('twice is the net again, bit for bit', () => {
    const deep = nets.filter(({ steps }) => steps.filter(({ kind }) => kind === 'affine').length > 1);
    fc.assert(
      fc.property(deep, fc.nat(8), fc.nat(8), (any, i, j) => {
        const layer = any.steps.findIndex(({ kind }) => kind === 'affine');
        const hidden = any.layers[layer]!.params[1]!;
        const size = 'data' in hidden ? hidden.cols : hidden.length;
        const swapped = swapNeurons(any, layer, i % size, j % size);
        const again = swapNeurons(swapped, layer, i % size, j % size);
        expect(writeSafetensors(again)).toEqual(writeSafetensors(any));
      }),
    );
  });

  it('refuses scores, whose order has a meaning', () => {
    expect(() => swapNeurons(net, 2, 0, 1)).toThrow('layer 2: expected a hidden layer, got the scores');
    expect(() => swapNeurons(net, 0, 0, 4)).toThrow('neuron: expected a whole number from 0 to 3, got 4');
  });
});

describe('withHiddenSize', () => {
  it.each([4, 5, 8, 11, 64])('%i neurons instead of 4 give the same scores', (size) => {
    const wide = withHiddenSize(net, 0, size);
    expect(numbers(wide).map(({ length }) => length)).toEqual([2 * size, size, 3 * size, 3]);
    expectClose(wide.predict(x), net.predict(x));
  });

  it('fewer are the first ones', () => {
    expect(numbers(withHiddenSize(small, 0, 1))).toEqual([[1, 3], [5], [1, 2], [7, 8]]);
  });

  it('refuses a size that is none, scores, and what cannot be copied', () => {
    expect(() => withHiddenSize(net, 0, 0)).toThrow(ArgumentError);
    expect(() => withHiddenSize(net, 0, 2.5)).toThrow(ArgumentError);
    expect(() => withHiddenSize(net, 0, 65_537)).toThrow(
      'expected a whole number from 1 to 65536, got 65537',
    );
    expect(() => withHiddenSize(net, 2, 8)).toThrow('expected only activations before the next Affine');
    const [first, , last] = net.layers;
    const softened = new Net([first!, new Softmax(), last!]);
    expect(() => withHiddenSize(softened, 0, 8)).toThrow('expected only activations');
  });
});
