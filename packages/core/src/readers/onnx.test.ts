import { bitsOf } from '@glassnet/kernels/bits';
import { describe, expect, it } from 'vitest';
import { eachBackend } from '../../fixtures/each-backend.ts';
import { onnxCase, onnxCases } from '../../fixtures/onnx/onnx-cases.ts';
import { ModelFormatError } from '../errors.ts';
import { ArgumentError, Net } from '../index.ts';
import { layerNameOf } from '../layers/by-name.ts';
import { readNet } from '../reader.ts';
import { externalDataOf, readOnnx } from './onnx.ts';

/** How far float32 scores may be from those in float64: |d| <= TOLERANCE (1 + |s|). */
const TOLERANCE = 1e-5;

eachBackend((backend) => {
  it.each(onnxCases)('$file of $writer gives its scores', async ({ bytes, externalData, scores, input }) => {
    const net = readOnnx(bytes, { externalData });
    const x = input(net);
    const s = await net.predict(x, { backend: backend() });
    expect(s.data).toHaveLength(scores.data.length);
    const worst = s.data.reduce((most, score, i) => {
      const exact = scores.data[i] ?? Number.NaN;
      return Math.max(most, Math.abs(score - exact) / (1 + Math.abs(exact)));
    }, 0);
    expect(worst).toBeLessThanOrEqual(TOLERANCE);
    expect(bitsOf(s.data)).toEqual(bitsOf(net.predict(x).data));
  });
});

describe('what a file is read as', () => {
  it.each(onnxCases)('$file: $holds', ({ bytes, externalData, layers, classes, inputShape }) => {
    const net = readOnnx(bytes, { externalData });
    expect(net.steps.map(layerNameOf)).toEqual(layers);
    expect(net.metadata.classes).toEqual(classes);
    expect(net.metadata.inputShape).toEqual(inputShape);
  });

  it('does not depend on how it is opened', async () => {
    const { bytes, layers } = onnxCase('torch-12-spelled.onnx');
    expect((await readNet(bytes)).steps.map(layerNameOf)).toEqual(layers);
  });
});

describe('external data', () => {
  const { file, bytes, externalData } = onnxCase('torch-tanh-dynamo.onnx');
  const name = `${file}.data`;

  it('is named by the file', () => {
    expect(externalDataOf(bytes)).toEqual([name]);
    expect(externalDataOf(onnxCase('torch-17-left.onnx').bytes)).toEqual([]);
  });

  it('is asked for by name when it is missing', () => {
    expect(() => readOnnx(bytes)).toThrow(ModelFormatError);
    expect(() => readOnnx(bytes)).toThrow(`lies in the file "${name}": add that file`);
  });

  it('of another model is refused', () => {
    const other = new Map([[name, externalData.get(name)?.subarray(0, 100) ?? new Uint8Array()]]);
    expect(() => readOnnx(bytes, { externalData: other })).toThrow(
      /of "torch-tanh-dynamo.onnx.data", which has 100/,
    );
  });

  it('is found wherever it lies in a larger buffer', () => {
    const data = externalData.get(name) ?? new Uint8Array();
    const larger = new Uint8Array(data.length + 3);
    larger.set(data, 3);
    const net = readOnnx(bytes, { externalData: new Map([[name, larger.subarray(3)]]) });
    expect(net.params).toEqual(readOnnx(bytes, { externalData }).params);
  });
});

describe('options', () => {
  const { bytes } = onnxCase('torch-17-left.onnx');

  it('that name the activations of the file are taken', () => {
    expect(readOnnx(bytes, { activation: 'tanh' })).toBeInstanceOf(Net);
  });

  it('that contradict the file are refused', () => {
    expect(() => readOnnx(bytes, { activation: 'relu' })).toThrow(ArgumentError);
  });

  it('set how many numbers a file may hold', () => {
    expect(readOnnx(bytes, { mostNumbers: 50 })).toBeInstanceOf(Net);
    expect(() => readOnnx(bytes, { mostNumbers: 49 })).toThrow('is more numbers than a net may have here');
  });
});
