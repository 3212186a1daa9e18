import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netsOfAllLayers } from '../../fixtures/nets-of-all-layers.ts';
import {
  Affine,
  ArgumentError,
  Elu,
  HardSigmoid,
  LeakyRelu,
  matrix,
  Net,
  PRelu,
  Scale,
  Shift,
  Sigmoid,
  Softmax,
  TwoLayerNet,
} from '../index.ts';
import { layerNameOf } from '../layers/by-name.ts';
import { readSafetensors } from '../readers/safetensors.ts';
import { writeSafetensors } from './safetensors.ts';

const small = new Net([new Affine(matrix([[1, 2]]), Float32Array.of(3, 4)), new Softmax()]);

function bitsOfParams({ params }: Net): readonly (readonly number[])[] {
  return params.map((param) => ('data' in param ? [param.rows, ...bitsOf(param.data)] : [...bitsOf(param)]));
}

/** The header as text, and the bytes behind it, as a reader in any language takes them. */
function partsOf(bytes: Uint8Array<ArrayBuffer>) {
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  return { text: new TextDecoder().decode(bytes.subarray(8, 8 + length)), body: bytes.subarray(8 + length) };
}

describe('writeSafetensors', () => {
  it('writes what the reader reads, bit for bit', () => {
    fc.assert(
      fc.property(netsOfAllLayers, (net) => {
        const read = readSafetensors(writeSafetensors(net));
        expect(read.steps.map(layerNameOf)).toEqual(net.steps.map(layerNameOf));
        expect(bitsOfParams(read)).toEqual(bitsOfParams(net));
        expect(read.metadata).toEqual(net.metadata);
      }),
    );
  });

  it('keeps classes and source, whatever letters they are of', () => {
    const metadata = { classes: ['nein "n"', '☃\u0000\n'], source: 'Übung,\n\\ __proto__' };
    const net = new Net(small.layers, metadata);
    expect(readSafetensors(writeSafetensors(net)).metadata).toEqual(metadata);
  });

  it('keeps a pipeline: scaling, activations with slopes, and the shape of an input', () => {
    const layers = [
      new Shift(Float32Array.of(-1, 2)),
      new Scale(Float32Array.of(0.5, 4)),
      new Affine(matrix([[1], [2]]), Float32Array.of(3)),
      new PRelu(Float32Array.of(0.25)),
      new Shift(Float32Array.of(7)),
    ];
    const bytes = writeSafetensors(new Net(layers, { inputShape: [2, 1] }));
    const read = readSafetensors(bytes);
    expect(read.layers).toEqual(layers);
    expect(read.metadata.inputShape).toEqual([2, 1]);
    const { __metadata__, ...tensors } = JSON.parse(partsOf(bytes).text);
    expect(__metadata__).toEqual({
      layers: '["shift","scale","affine","prelu","shift"]',
      input_shape: '[2,1]',
    });
    expect(Object.keys(tensors)).toEqual(['shift1', 'scale1', 'W1', 'b1', 'prelu1', 'shift2']);
  });

  it('gives the same bytes for what it has read', () => {
    fc.assert(
      fc.property(netsOfAllLayers, (net) => {
        const bytes = writeSafetensors(net);
        expect(writeSafetensors(readSafetensors(bytes))).toEqual(bytes);
      }),
    );
  });

  it('lays the tensors out as the format says: a padded header, then the numbers without holes', () => {
    const { text, body } = partsOf(writeSafetensors(small));
    expect(JSON.parse(text)).toEqual({
      __metadata__: { layers: '["affine","softmax"]' },
      W1: { dtype: 'F32', shape: [1, 2], data_offsets: [0, 8] },
      b1: { dtype: 'F32', shape: [2], data_offsets: [8, 16] },
    });
    expect(text.length % 8).toBe(0);
    expect(text.startsWith('{')).toBe(true);
    expect(body).toEqual(new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer));
  });

  it('keeps the parameters of activations, written behind the name where they are not the usual ones', () => {
    const layers = [new LeakyRelu(0.2), new LeakyRelu(), new HardSigmoid(0.2, 0.5), new Elu(-0)];
    const bytes = writeSafetensors(new Net(layers));
    expect(readSafetensors(bytes).layers).toEqual(layers);
    const { __metadata__ } = JSON.parse(partsOf(bytes).text);
    expect(JSON.parse(__metadata__.layers)).toEqual([
      'leaky-relu(0.2)',
      'leaky-relu',
      'hard-sigmoid(0.2, 0.5)',
      'elu(-0)',
    ]);
  });

  it('writes nets that pass any number of columns, and nets without layers', () => {
    for (const layers of [[new Sigmoid()], []]) {
      expect(readSafetensors(writeSafetensors(new Net(layers))).layers).toEqual(layers);
    }
  });

  it('refuses what the reader would not take', () => {
    const empty = new Net([new Affine({ rows: 0, cols: 2, data: new Float32Array(0) }, new Float32Array(2))]);
    expect(() => writeSafetensors(empty)).toThrow(ArgumentError);
    const named = new Net(new TwoLayerNet(2, 4, 3).layers, { classes: ['a', 'b'] });
    const shaped = new Net(small.layers, { inputShape: [2] });
    expect(() => writeSafetensors(shaped)).toThrow('input shape: expected 1 numbers, got 2');
    expect(() => writeSafetensors(named)).toThrow('classes: expected 3 names, one for each score, got 2');
  });
});
