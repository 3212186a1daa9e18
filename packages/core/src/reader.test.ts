import { bundledModels } from '@glassnet/models';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { latin1 } from '../fixtures/files/bytes.ts';
import { readBytes, readFixture } from '../fixtures/read-fixture.ts';
import { refusedFixtures } from '../fixtures/refused-fixtures.ts';
import { ModelFormatError } from './errors.ts';
import { ArgumentError } from './index.ts';
import { readNet } from './reader.ts';

const npz = readFixture('numpy-seed0-2-4-3.npz');
const deflated = readFixture('compressed-float32.npz');
const safetensors = readBytes(bundledModels.spiral.file);
const npy = readFixture('numpy-seed0-2-4-3.x.npy');

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('readNet', () => {
  it.each([
    ['.npz', npz, '2-4-3'],
    ['compressed .npz', deflated, '2-4-3'],
    ['.safetensors', safetensors, '2-32-3'],
  ])('knows %s by its content', async (_format, bytes, sizes) => {
    const net = await readNet(bytes);
    const [inputs, hidden, outputs] = sizes.split('-').map(Number);
    expect(net.params).toMatchObject([
      { rows: inputs, cols: hidden },
      { length: hidden },
      { rows: hidden, cols: outputs },
      { length: outputs },
    ]);
  });

  it('takes an ArrayBuffer, which is what fetch gives', async () => {
    const { buffer } = Uint8Array.from(safetensors);
    expect((await readNet(buffer)).inputSize).toBe(2);
  });

  it.each([
    ['net.onnx', '"net.onnx"'],
    [undefined, 'undefined'],
    [new Blob([]), 'Blob'],
    [[1, 2], 'Array of 2'],
  ])('refuses %s, which is no bytes', async (file: unknown, shown) => {
    const reading = readNet(file as Uint8Array);
    await expect(reading).rejects.toThrow(ArgumentError);
    await expect(reading).rejects.toThrow(`as a Uint8Array or ArrayBuffer, got ${shown}`);
  });

  it('hands the options on', async () => {
    const net = await readNet(npz, { activation: 'tanh', outputActivation: 'softmax' });
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Tanh', 'Affine', 'Softmax']);
    await expect(readNet(npz, { activation: 'swish' })).rejects.toThrow(ArgumentError);
    await expect(readNet(safetensors, { activation: 'relu' })).rejects.toThrow(ArgumentError);
  });

  it.each<[string, Uint8Array, string]>([
    ['an array', npy, 'an .npy file is one array, not a net: np.savez(file, W1=..., b1=...) makes an .npz'],
    [
      'nothing',
      new Uint8Array(0),
      'expected a net as .safetensors, .onnx, .npz, .pt or pickle, got no bytes',
    ],
    ['text', textBytes('hello, world'), 'got 12 bytes that begin 68 65 6c 6c 6f 2c 20 77 ("hello, w")'],
    ['JSON with a brace in the ninth place', textBytes('{"a":{},{}'), 'got 10 bytes that begin 7b'],
    [
      'an image',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      'got 6 bytes that begin 89 50 4e 47 0d 0a (".PNG..")',
    ],
    ['a .safetensors cut off', safetensors.subarray(0, 40), 'its header ends at byte'],
    ['an .npz cut off', npz.subarray(0, 40), 'a broken zip file'],
  ])('refuses %s', async (_what, bytes, message) => {
    const refusal = await readNet(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ModelFormatError);
    expect(String(refusal)).toContain(message);
  });

  it.each(refusedFixtures)(
    'names $what in $file, and the road to a file that loads',
    async ({ bytes, message }) => {
      const refusal = await readNet(bytes, { activation: 'relu' }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ModelFormatError);
      expect(String(refusal)).toContain(message);
    },
  );

  it.each<[string, string, string]>([
    ['a web page', '<!DOCTYPE html>', 'a web page instead of a file'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1', 'git lfs pull fetches it'],
    ['TensorFlow Lite', '\x1c\0\0\0TFL3', 'a TensorFlow Lite file: model.export('],
    ['gzip', '\x1f\x8b\x08', 'a gzip file: unpack it first'],
  ])('names %s by its beginning', async (_what, beginning, message) => {
    await expect(readNet(latin1(beginning))).rejects.toThrow(message);
  });

  it('names a zip file around a model', async () => {
    const zip = zipSync({ 'export/model.onnx': npy });
    await expect(readNet(zip)).rejects.toThrow('a zip file around other files: unpack it first');
  });
});
