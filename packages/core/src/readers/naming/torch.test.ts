import { describe, expect, it } from 'vitest';
import { zeroTensors } from '../../../fixtures/zero-tensors.ts';
import { ModelFormatError } from '../../errors.ts';
import { netFromTensors } from '../net-from-tensors.ts';

type Shapes = Record<string, readonly number[]>;

/** Sizes of each layer's weights, or its name. */
function layersOf(shapes: Shapes): string[] {
  const { layers } = netFromTensors(zeroTensors(shapes), {}, { activation: 'relu' });
  return layers.map(({ name, params: [W] }) => {
    return W !== undefined && 'rows' in W ? `${W.rows}x${W.cols}` : name;
  });
}

/** A linear module of this name. */
function linear(name: string, inputs: number, outputs: number): Shapes {
  return { [`${name}.weight`]: [outputs, inputs], [`${name}.bias`]: [outputs] };
}

function batchNorm(name: string, columns: number): Shapes {
  const parts = ['weight', 'bias', 'running_mean', 'running_var'];
  return {
    ...Object.fromEntries(parts.map((part) => [`${name}.${part}`, [columns]])),
    [`${name}.num_batches_tracked`]: [],
  };
}

function layerNorm(name: string, columns: number): Shapes {
  return { [`${name}.weight`]: [columns], [`${name}.bias`]: [columns] };
}

describe("PyTorch's names", () => {
  it.each<[string, Shapes, string[]]>([
    ['one layer by itself', { weight: [4, 2], bias: [4] }, ['2x4']],
    ['numbers with holes', { ...linear('0', 2, 4), ...linear('2', 4, 3) }, ['2x4', 'Relu', '4x3']],
    [
      'numbers without holes, as of a ModuleList',
      { ...linear('l.0', 2, 4), ...linear('l.1', 4, 3) },
      ['2x4', 'Relu', '4x3'],
    ],
    [
      'a place without a hole among others',
      { ...linear('0', 2, 4), ...linear('2', 4, 5), ...linear('3', 5, 3) },
      ['2x4', 'Relu', '4x5', '5x3'],
    ],
    [
      '10 behind 2, whatever the order of the file',
      { ...linear('fc10', 5, 6), ...linear('fc1', 2, 4), ...linear('fc2', 4, 5) },
      ['2x4', 'Relu', '4x5', 'Relu', '5x6'],
    ],
    [
      'prefixes',
      { ...linear('module.net.fc2', 4, 3), ...linear('module.net.fc1', 2, 4) },
      ['2x4', 'Relu', '4x3'],
    ],
    [
      'numbers within numbers',
      { ...linear('1.2', 4, 3), ...linear('2', 3, 5), ...linear('1.0', 2, 4) },
      ['2x4', 'Relu', '4x3', 'Relu', '3x5'],
    ],
    [
      'names whose sizes fit in one order only',
      { ...linear('head', 5, 3), ...linear('hidden', 4, 5), ...linear('input', 2, 4) },
      ['2x4', 'Relu', '4x5', 'Relu', '5x3'],
    ],
    ['no bias', { '0.weight': [4, 2], '2.weight': [3, 4] }, ['2x4', 'Relu', '4x3']],
    [
      'BatchNorm1d before its activation',
      { ...linear('0', 2, 4), ...batchNorm('1', 4), ...linear('3', 4, 3) },
      ['2x4', 'Shift', 'Scale', 'Shift', 'Relu', '4x3'],
    ],
    [
      'BatchNorm1d behind its activation',
      { ...linear('0', 2, 4), ...batchNorm('2', 4), ...linear('3', 4, 3) },
      ['2x4', 'Relu', 'Shift', 'Scale', 'Shift', '4x3'],
    ],
    [
      'BatchNorm1d before all',
      { ...batchNorm('0', 2), ...linear('1', 2, 4) },
      ['Shift', 'Scale', 'Shift', '2x4'],
    ],
    [
      'LayerNorm at the end',
      { ...linear('0', 2, 4), ...layerNorm('1', 4) },
      ['2x4', 'LayerNorm', 'Scale', 'Shift'],
    ],
    [
      'PReLU as the activation',
      { ...linear('0', 2, 4), '1.weight': [1], ...linear('2', 4, 3) },
      ['2x4', 'PRelu', '4x3'],
    ],
  ])('%s', (_what, shapes, layers) => {
    expect(layersOf(shapes)).toEqual(layers);
  });

  it.each<[string, Shapes, string]>([
    [
      'names whose sizes fit in two orders',
      { ...linear('encoder', 4, 2), ...linear('decoder', 2, 4) },
      'neither the names "encoder", "decoder" nor their sizes tell which layer comes first',
    ],
    [
      'names whose sizes fit in no order',
      { ...linear('a', 2, 3), ...linear('b', 4, 5) },
      'layers "a", "b" do not fit one behind the other',
    ],
    [
      'as many names as nobody can sort',
      Object.assign({}, ...Array.from({ length: 65 }, (_, i) => linear('x'.repeat(i + 1), 2, 2))),
      'which layer comes first',
    ],
    [
      'twenty names of one size, and one that does not fit',
      Object.assign(
        linear('z', 3, 5),
        ...Array.from({ length: 20 }, (_, i) => linear('x'.repeat(i + 1), 2, 2)),
      ),
      'which layer comes first',
    ],
    [
      'numbers whose sizes do not fit',
      { ...linear('0', 2, 4), ...linear('2', 5, 3) },
      '2.weight takes 5 columns, and 4 come before it',
    ],
    [
      'two holes beside a normalization',
      { ...linear('0', 2, 4), ...batchNorm('2', 4), ...linear('4', 4, 3) },
      'before or behind "2"',
    ],
    [
      'no hole beside a normalization',
      { ...linear('0', 2, 4), ...batchNorm('1', 4), ...linear('2', 4, 3) },
      'before or behind "1"',
    ],
    [
      'a normalization whose name tells no place',
      { ...linear('fc1', 2, 4), ...batchNorm('bn1', 4), ...linear('fc2', 4, 3) },
      'before which layer "bn1" stands',
    ],
    ['a convolution', { '0.weight': [2, 1, 3, 3] }, '"0.weight" (2, 1, 3, 3) is a convolution'],
    [
      'a gain without bias',
      { ...linear('0', 2, 4), '1.weight': [4] },
      '"1.weight" (4) is PReLU, RMSNorm or a LayerNorm without bias',
    ],
    [
      'what has no name of ours',
      { ...linear('0', 2, 4), '0.weight_g': [4, 1] },
      '"0.weight_g" (4, 1) is no weight or bias',
    ],
    ['a bias of nothing', { ...linear('0', 2, 4), '2.bias': [4] }, 'expected a tensor "2.weight"'],
    [
      'statistics of other columns',
      { ...linear('0', 2, 4), ...batchNorm('1', 3) },
      '1.running_mean takes 3 columns, and 4 come before it',
    ],
    [
      'a gain of other columns than its statistics',
      { ...batchNorm('0', 2), ...linear('1', 2, 4), '0.weight': [1] },
      '0.weight: expected 2 numbers as 0.running_var, got 1',
    ],
    [
      'a bias too long',
      { '0.weight': [4, 2], '0.bias': [5] },
      '0.bias: expected (4), one for each output of 0.weight (inputs, outputs), got (5)',
    ],
  ])('refuses %s', (_what, shapes, message) => {
    expect(() => layersOf(shapes)).toThrow(ModelFormatError);
    expect(() => layersOf(shapes)).toThrow(message);
  });
});
