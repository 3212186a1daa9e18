import { describe, expect, it } from 'vitest';
import {
  type Bytes,
  floats,
  INT64,
  integers,
  model,
  node,
  tensor,
  textField,
  valueInfo,
  varintField,
} from '../../../fixtures/onnx/model-builder.ts';
import { ModelFormatError } from '../../errors.ts';
import { layerNameOf } from '../../layers/by-name.ts';
import { readOnnx } from '../onnx.ts';

const names = tensor('names', [2], varintField(2, 8), textField(6, 'no'), textField(6, 'yes'));
const W = floats('W', [2, 1], [1, 2]);
const V = floats('V', [2, 1], [3, 4]);

/** Outputs of these names; those that are labels are whole numbers. */
function read(nodes: readonly Bytes[], outputs: string, constants: readonly Bytes[] = []) {
  const infos = outputs
    .split(' ')
    .map((name) => valueInfo(name, ['N'], name.startsWith('label') ? INT64 : 1));
  const net = readOnnx(model({ nodes, constants, outputs: infos }));
  return { layers: net.steps.map(layerNameOf).join(' '), classes: net.metadata.classes };
}

describe('of several outputs', () => {
  it('the scores are taken, not the label', () => {
    const nodes = [
      node('Softmax', 'x', 'p'),
      node('ArgMax', 'p', 'label', { axis: 1 }),
      node('ai.onnx.ml.ArrayFeatureExtractor', 'names label', 'label2'),
    ];
    expect(read(nodes, 'label2 p', [names])).toEqual({ layers: 'softmax', classes: ['no', 'yes'] });
  });

  it('the last of a chain is taken', () => {
    const nodes = [node('Relu', 'x', 'h'), node('Sigmoid', 'h', 's')];
    expect(read(nodes, 'h s').layers).toBe('relu sigmoid');
  });

  it('those before a label that is taken from a later one are taken', () => {
    const nodes = [
      node('Relu', 'x', 's'),
      node('Softmax', 's', 'p'),
      node('ArgMax', 'p', 'label', { axis: -1 }),
    ];
    expect(read(nodes, 's label').layers).toBe('relu');
  });

  it('an input that is handed on and a constant are none', () => {
    const nodes = [node('Relu', 'x', 'y'), node('Identity', 'x', 'state'), node('Identity', 'W', 'version')];
    expect(read(nodes, 'state version y', [W]).layers).toBe('relu');
  });

  it('one column for each class is taken as one row', () => {
    const nodes = [
      node('Softmax', 'x', 'p'),
      node('Split', 'p', 'a b', { axis: 1 }),
      node('Squeeze', 'a axes', 'no'),
      node('Squeeze', 'b axes', 'yes'),
    ];
    expect(read(nodes, 'no yes', [integers('axes', [1])]).layers).toBe('softmax');
  });
});

describe('a graph whose scores are not clear is refused', () => {
  it.each([
    ['two heads', [node('MatMul', 'x W', 'a'), node('MatMul', 'x V', 'b')], 'a b'],
    [
      'a label of one head beside the other head',
      [node('Softmax', 'x', 'p'), node('ArgMax', 'p', 'label', { axis: 1 }), node('MatMul', 'x W', 'value')],
      'label value',
    ],
  ])('%s', (_what, nodes, outputs) => {
    expect(() => read(nodes, outputs, [W, V])).toThrow(ModelFormatError);
    expect(() => read(nodes, outputs, [W, V])).toThrow('expected one of scores');
  });

  it('with the reason why the other output is not read', () => {
    const nodes = [node('Relu', 'x', 'y'), node('Conv', 'x W', 'z')];
    expect(() => read(nodes, 'y z', [W])).toThrow('Conv is no operator of a fully connected net');
  });
});

describe('a graph with labels alone gives the scores that they are chosen from', () => {
  it.each([
    ['ArgMax', [node('Tanh', 'x', 's'), node('ArgMax', 's', 'label', { axis: 1 })]],
    ['TopK', [node('Tanh', 'x', 's'), node('TopK', 's k', 'v label')]],
    [
      'Greater',
      [node('Tanh', 'x', 's'), node('Greater', 's half', 'g'), node('Cast', 'g', 'label', { to: INT64 })],
    ],
  ])('by %s', (_operator, nodes) => {
    expect(read(nodes, 'label', [integers('k', [1]), floats('half', [], [0.5])]).layers).toBe('tanh');
  });
});

describe('the names of classes', () => {
  const softmax = node('Softmax', 'x', 'p');
  const argMax = node('ArgMax', 'p', 'index', { axis: 1 });

  it('are those of a ZipMap', () => {
    const zipMap = node('ai.onnx.ml.ZipMap', 'p', 'z', { classlabels_strings: { texts: ['a', 'b'] } });
    expect(read([softmax, zipMap], 'z').classes).toEqual(['a', 'b']);
  });

  it('are those of a LabelEncoder', () => {
    const attributes = { keys_int64s: [1, 0], values_strings: { texts: ['yes', 'no'] } };
    const encoder = node('ai.onnx.ml.LabelEncoder', 'index', 'label', attributes);
    expect(read([softmax, argMax, encoder], 'p label').classes).toEqual(['no', 'yes']);
  });

  it('are those that a Gather takes by the index', () => {
    expect(
      read([softmax, argMax, node('Gather', 'names index', 'label')], 'p label', [names]).classes,
    ).toEqual(['no', 'yes']);
  });

  it('are left out when they are not one for each score', () => {
    const zipMap = node('ai.onnx.ml.ZipMap', 'p', 'z', { classlabels_int64s: [1, 2, 3] });
    expect(read([softmax, zipMap], 'z').classes).toBeUndefined();
  });
});
