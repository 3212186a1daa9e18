import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netsOfAllLayersWithInput } from '../../fixtures/nets-of-all-layers.ts';
import { runOnnx, WHY_NO_ONNXRUNTIME } from '../../fixtures/onnx/onnxruntime.ts';
import {
  Affine,
  ArgumentError,
  Clip,
  Elu,
  Gelu,
  HardSigmoid,
  type Layer,
  LayerNorm,
  LeakyRelu,
  Mish,
  matrixOf,
  Net,
  PRelu,
  RandomState,
  Relu,
  randn,
  Scale,
  Shift,
  Sigmoid,
} from '../index.ts';
import { activationLayer, activationLayerNames, layerNameOf } from '../layers/by-name.ts';
import { Costs } from '../readers/onnx/costs.ts';
import { decodeModel } from '../readers/onnx/decode/model-proto.ts';
import { readOnnx } from '../readers/onnx.ts';
import { writeOnnx } from './onnx.ts';

const random = new RandomState(0);

function affine(inputs: number, outputs: number): Affine {
  return new Affine(randn(inputs, outputs, random), randn(1, outputs, random).data);
}

function around(layer: Layer): Net {
  return new Net([affine(4, 5), layer, affine(5, 3)]);
}

const columns = randn(1, 5, random).data;
const layers: readonly Layer[] = [
  ...activationLayerNames.map(activationLayer),
  new Elu(0.7),
  new LeakyRelu(0.2),
  new HardSigmoid(0.2, 0.4),
  new Clip(-0.3, 0.25),
  new LayerNorm(0.001),
  new Shift(columns),
  new Scale(columns),
  new PRelu(columns),
];
const cases = layers.map((layer) => [layerNameOf(layer.step), around(layer)] as const);

describe('a net that is written', () => {
  it('is read as one with the same parameters, the same bits of scores, and all that is known of it', () => {
    const law = fc.property(netsOfAllLayersWithInput, ({ net, x }) => {
      fc.pre(net.inputSize !== undefined || net.metadata.inputShape !== undefined);
      const read = readOnnx(writeOnnx(net));
      expect(read.params).toEqual(net.params);
      expect(bitsOf(read.predict(x).data)).toEqual(bitsOf(net.predict(x).data));
      expect(read.metadata).toEqual({ ...read.metadata, ...net.metadata });
    });
    fc.assert(law, { numRuns: 500 });
  });

  it.each(cases)('has the same layers when read: %s', (name, net) => {
    const names = net.steps.map(layerNameOf).filter((each) => each !== 'identity');
    expect(readOnnx(writeOnnx(net)).steps.map(layerNameOf)).toEqual(names);
    expect(net.steps.map(layerNameOf)).toContain(name);
  });

  it.for(cases)('gives the same scores in ONNX Runtime: %s', async ([, net], { skip }) => {
    if (runOnnx === undefined) return skip(WHY_NO_ONNXRUNTIME);
    const x = randn(20, 4, random);
    const theirs = await runOnnx(writeOnnx(net), x);
    const worst = net.predict(x).data.reduce((most, score, i) => {
      return Math.max(most, Math.abs(score - (theirs[i] ?? Number.NaN)) / (1 + Math.abs(score)));
    }, 0);
    expect(worst).toBeLessThanOrEqual(1e-5);
  });

  it('takes rows of its shape in ONNX Runtime', async ({ skip }) => {
    if (runOnnx === undefined) return skip(WHY_NO_ONNXRUNTIME);
    const net = new Net([affine(6, 2)], { inputShape: [1, 2, 3] });
    const x = randn(2, 6, random);
    const theirs = await runOnnx(writeOnnx(net), x, [1, 2, 3]);
    expect([...theirs]).toEqual([...net.predict(x).data].map((score) => expect.closeTo(score, 5)));
  });

  it('has the same bytes every time', () => {
    const net = around(new Relu());
    expect(writeOnnx(net)).toEqual(writeOnnx(net));
  });
});

describe('the operators that a net needs', () => {
  it.each([
    [13, new Sigmoid()],
    [17, new LayerNorm()],
    [18, new Mish()],
    [20, new Gelu()],
  ])('are those of version %i, and no newer', (opset, layer) => {
    const { opsets } = decodeModel(writeOnnx(around(layer)), new Costs(0));
    expect([...opsets]).toEqual([['', opset]]);
  });
});

describe('refuses', () => {
  it('a LayerNorm of any number of columns', () => {
    expect(() => writeOnnx(new Net([new LayerNorm()]))).toThrow(ArgumentError);
  });

  it('weights without numbers', () => {
    const empty = new Affine(matrixOf(0, 2, new Float32Array(0)), new Float32Array(2));
    expect(() => writeOnnx(new Net([empty]))).toThrow('a net without numbers in W1');
  });

  it('classes that are not one for each score', () => {
    expect(() => writeOnnx(new Net([affine(2, 2)], { classes: ['one'] }))).toThrow(ArgumentError);
  });
});
