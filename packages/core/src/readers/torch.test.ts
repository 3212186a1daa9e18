import { describe, expect, it } from 'vitest';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { MissingActivationError, ModelFormatError } from '../errors.ts';
import { readSafetensors } from './safetensors.ts';
import { readTorch } from './torch.ts';

const relu = { activation: 'relu' };
const state = readFixture('torch/state-dict-2.13.pt');

describe('readTorch', () => {
  it.each(['float64', 'float16', 'bfloat16'])('reads %s as .safetensors holds it', (dtype) => {
    const { params } = readTorch(readFixture(`torch/${dtype}.pt`), relu);
    expect(params).toEqual(readSafetensors(readFixture(`torch/${dtype}.safetensors`), relu).params);
  });

  it.each(['state-dict-1.13.pt', 'checkpoint-1.13.pt', 'checkpoint-2.13.pt'])(
    'reads the layers of %s',
    (file) => {
      const { layers } = readTorch(readFixture(`torch/${file}`), relu);
      expect(layers.map(({ name }) => name)).toEqual(['Affine', 'Relu', 'Affine', 'Relu', 'Affine']);
    },
  );

  it('asks for the activation', () => {
    expect(() => readTorch(state)).toThrow(MissingActivationError);
  });

  it('refuses a file cut off anywhere', () => {
    for (let length = 0; length < state.length; length += 7) {
      expect(() => readTorch(state.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
