import { bundledModels } from '@glassnet/models';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readFixture } from '../fixtures/read-fixture.ts';
import { ModelFormatError } from './errors.ts';
import { ArgumentError, GlassnetError, Net } from './index.ts';
import { readNet } from './reader.ts';
import { readNpy } from './readers/npy.ts';

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

  it('hands the options on', async () => {
    const net = await readNet(npz, { activation: 'tanh', outputActivation: 'softmax' });
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Tanh', 'Affine', 'Softmax']);
    await expect(readNet(npz, { activation: 'swish' })).rejects.toThrow(ArgumentError);
    await expect(readNet(safetensors, { activation: 'relu' })).rejects.toThrow(ArgumentError);
  });

  it.each<[string, Uint8Array, string]>([
    ['an array', npy, 'an .npy file is one array, not a net: np.savez(file, W1=..., b1=...) makes an .npz'],
    ['nothing', new Uint8Array(0), 'expected a net as .safetensors or .npz, got no bytes'],
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
});

/** The file with some bytes changed, a piece left out, or a piece repeated. */
function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(file.length - 1);
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }).map((list) => {
    const copy = file.slice();
    for (const [at, byte] of list) copy[at] = byte;
    return copy;
  });
  const cuts = fc.tuple(place, place).map(([a, b]) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    return Uint8Array.of(...file.subarray(0, from), ...file.subarray(to));
  });
  const repeats = fc.tuple(place, place).map(([a, b]) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    return Uint8Array.of(...file.subarray(0, to), ...file.subarray(from));
  });
  return fc.oneof({ arbitrary: changes, weight: 4 }, cuts, repeats);
}

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  const result = await readNet(bytes).catch((error: unknown) => error);
  if (!(result instanceof Net)) expect(result).toBeInstanceOf(GlassnetError);
}

describe('damaged files', () => {
  it.each([
    ['.npz', npz],
    ['compressed .npz', deflated],
    ['.safetensors', safetensors],
    ["the header of the seed's .safetensors", readBytes(bundledModels.seed.file)],
  ])('%s gives a net or a GlassnetError, never anything else', async (_format, file) => {
    await fc.assert(fc.asyncProperty(damaged(file), readOrRefuse), { numRuns: 400 });
  });

  it('.npy gives numbers or a GlassnetError, never anything else', () => {
    fc.assert(
      fc.property(damaged(npy), (bytes) => {
        try {
          expect(readNpy(bytes).data.length).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(GlassnetError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('any bytes behind any beginning give a net or a GlassnetError', async () => {
    const beginning = fc.constantFrom('', 'PK\x03\x04', '\x93NUMPY\x01\x00', '\x10\0\0\0\0\0\0\0{');
    const bytes = fc.tuple(beginning, fc.uint8Array()).map(([start, rest]) => {
      return Uint8Array.of(...Array.from(start, (character) => character.charCodeAt(0)), ...rest);
    });
    await fc.assert(fc.asyncProperty(bytes, readOrRefuse), { numRuns: 400 });
  });
});
