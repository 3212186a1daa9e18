import { readdirSync } from 'node:fs';
import { activationNames, activations } from '@glassnet/kernels/activations';
import { describe, expect, it } from 'vitest';
import { ArgumentError, Clip, Elu, HardSigmoid, LayerNorm, LeakyRelu, matrix, Sigmoid } from '../index.ts';
import {
  activationLayer,
  activationLayerNames,
  isActivationLayer,
  isActivationLayerName,
  layerNameOf,
} from './by-name.ts';

const trained = ['affine', 'prelu', 'scale', 'shift'];

describe('layers by name', () => {
  it('are all of this folder but those with trained parameters', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));
    const names = files.map((file) => file.replace('.ts', ''));
    expect(names.toSorted()).toEqual(
      [...activationLayerNames, ...trained, 'by-name', 'column-layers'].toSorted(),
    );
  });

  it.each(activationLayerNames)('%s has the name that its file and its class have', (name) => {
    const layer = activationLayer(name);
    expect(layerNameOf(layer.step)).toBe(name);
    expect(layer.name.toLowerCase()).toBe(name.replaceAll('-', ''));
    expect(layer.params).toEqual([]);
  });

  it.each(activationNames)('%s has the usual parameters, as its activation', (name) => {
    const x = [-7, -2.5, -1, 0, 0.5, 2];
    const activation = activations[name];
    expect([...activationLayer(name).forward(matrix([x])).data]).toEqual(x.map((each) => activation(each)));
  });

  it.each([
    ['clip', [-1, 0, 1]],
    ['elu', [-0.6321206, 0, 2]],
    ['gelu', [-0.1586553, 0, 1.9544997]],
    ['gelu-tanh', [-0.158808, 0, 1.9545977]],
    ['hard-sigmoid', [0.3333333, 0.5, 0.8333333]],
    ['hard-swish', [-0.3333333, 0, 1.6666666]],
    ['identity', [-1, 0, 2]],
    ['layer-norm', [-1.0690415, -0.2672604, 1.3363019]],
    ['leaky-relu', [-0.01, 0, 2]],
    ['log-softmax', [-3.1698461, -2.1698461, -0.1698461]],
    ['mish', [-0.3034014, 0, 1.9439591]],
    ['relu', [0, 0, 2]],
    ['relu6', [0, 0, 2]],
    ['selu', [-1.1113307, 0, 2.101402]],
    ['sigmoid', [0.26894143, 0.5, 0.880797]],
    ['silu', [-0.2689414, 0, 1.7615942]],
    ['softmax', [0.04201007, 0.11419519, 0.8437947]],
    ['softplus', [0.3132617, Math.LN2, 2.126928]],
    ['softsign', [-0.5, 0, 0.6666667]],
    ['tanh', [-0.7615942, 0, 0.9640276]],
  ])('%s gives its values', (name, expected) => {
    const h = activationLayer(name).forward(matrix([[-1, 0, 2]]));
    expect(h.cols).toBe(3);
    h.data.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 6);
    });
  });
});

describe('parameters', () => {
  it.each([
    [new LeakyRelu(0.2), 'leaky-relu(0.2)'],
    [new LeakyRelu(-0), 'leaky-relu(-0)'],
    [new LeakyRelu(1e-30), 'leaky-relu(1e-30)'],
    [new LeakyRelu(1e30), 'leaky-relu(1e+30)'],
    [new Elu(-1.5), 'elu(-1.5)'],
    [new HardSigmoid(0.2, 0.5), 'hard-sigmoid(0.2, 0.5)'],
    [new HardSigmoid(1 / 6, 0), 'hard-sigmoid(0.16666666666666666, 0)'],
    [new HardSigmoid(1 / 6, 0.5), 'hard-sigmoid'],
    [new Clip(0, 6), 'clip(0, 6)'],
    [new LayerNorm(1e-12), 'layer-norm(1e-12)'],
    [new Sigmoid(), 'sigmoid'],
  ])('of %o are written and read as %s', (layer, written) => {
    expect(layerNameOf(layer.step)).toBe(written);
    expect(activationLayer(written)).toEqual(layer);
    expect(isActivationLayer(written)).toBe(true);
  });

  it('that are the usual ones may be written all the same', () => {
    expect(activationLayer('leaky-relu(0.01)')).toEqual(new LeakyRelu());
  });

  it('that are no finite float32 are refused', () => {
    for (const alpha of [Number.NaN, Number.POSITIVE_INFINITY, -1e39]) {
      expect(() => new LeakyRelu(alpha)).toThrow(ArgumentError);
      expect(() => new Elu(alpha)).toThrow('elu needs finite float32 parameters');
      expect(() => new HardSigmoid(alpha)).toThrow(ArgumentError);
      expect(() => new HardSigmoid(0.2, alpha)).toThrow(ArgumentError);
    }
  });

  it.each([
    ['leaky-relu(0.2, 0.5)', 'leaky-relu has 1 parameters, got 2'],
    ['hard-sigmoid(0.2)', 'hard-sigmoid has 2 parameters, got 1'],
    ['relu(1)', 'relu has 0 parameters, got 1'],
    ['softmax(1)', 'softmax has 0 parameters, got 1'],
    ['elu(1e39)', 'finite'],
  ])('of %s are refused: %s', (written, message) => {
    expect(() => activationLayer(written)).toThrow(ArgumentError);
    expect(() => activationLayer(written)).toThrow(message);
    expect(isActivationLayer(written)).toBe(false);
  });
});

it.each([
  ...[
    'swish',
    '',
    'Sigmoid',
    'affine',
    'toString',
    '__proto__',
    'constructor(1)',
    'affine(1)',
    ' relu',
    'relu ',
  ],
  ...['relu()', 'elu(', 'elu(1', 'elu(1))', 'elu(1),', 'elu( 1)', 'elu(1 )', 'elu(1,2)', 'elu(,)', 'elu (1)'],
  ...[
    'elu(NaN)',
    'elu(Infinity)',
    'elu(0x1)',
    'elu(01)',
    'elu(.5)',
    'elu(1.)',
    'elu(+1)',
    'elu(1e)',
    'elu(1)\n',
  ],
])('there is no layer "%s", and the error says what there is', (name) => {
  expect(isActivationLayerName(name)).toBe(false);
  expect(isActivationLayer(name)).toBe(false);
  expect(() => activationLayer(name)).toThrow(ArgumentError);
  expect(() => activationLayer(name)).toThrow('expected one of clip, elu, gelu, gelu-tanh,');
});
