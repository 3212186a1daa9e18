import { describe, expect, it } from 'vitest';
import { ModelFormatError } from '../errors.ts';
import { ArgumentError, matrix } from '../index.ts';
import { readSafetensors } from './safetensors.ts';

/** A file with this header, text or an object, before these bytes. */
function safetensorsOf(header: unknown, body: Uint8Array = new Uint8Array(16), length?: bigint) {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + body.length);
  new DataView(bytes.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(body, 8 + text.length);
  return bytes;
}

function entry(shape: unknown, begin: unknown, end: unknown, dtype: unknown = 'F32') {
  return { dtype, shape, data_offsets: [begin, end] };
}

const W1 = entry([1, 2], 0, 8);
const b1 = entry([2], 8, 16);
const numbers = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer);

describe('readSafetensors', () => {
  it("reads the lesson's names without any metadata", () => {
    const net = readSafetensors(safetensorsOf({ W1, b1 }, numbers));
    expect(net.params).toEqual([matrix([[1, 2]]), Float32Array.of(3, 4)]);
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine']);
  });

  it('reads the layers, classes and source of a file that says them', () => {
    const metadata = {
      layers: '["affine", "softmax"]',
      classes: '["no", "yes"]',
      source: 'a coin',
      other: '1',
    };
    const net = readSafetensors(safetensorsOf({ __metadata__: metadata, W1, b1 }, numbers));
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Softmax']);
    expect(net.metadata).toEqual({ classes: ['no', 'yes'], source: 'a coin' });
  });

  it('reads bytes wherever they lie in a larger buffer', () => {
    const file = safetensorsOf({ W1, b1 }, numbers);
    const larger = new Uint8Array(file.length + 6);
    larger.set(file, 3);
    const net = readSafetensors(larger.subarray(3, 3 + file.length));
    expect(net.params).toEqual([matrix([[1, 2]]), Float32Array.of(3, 4)]);
  });

  it.each([
    ['F64', 8, new Uint8Array(Float64Array.of(1, -0.5, 1e300).buffer), [1, -0.5, Number.POSITIVE_INFINITY]],
    [
      'F16',
      2,
      new Uint8Array(Uint16Array.of(0x3c00, 0xb800, 0x7c00).buffer),
      [1, -0.5, Number.POSITIVE_INFINITY],
    ],
    ['BF16', 2, new Uint8Array(Uint16Array.of(0x3f80, 0xbf00, 0x7fc0).buffer), [1, -0.5, Number.NaN]],
  ])('reads %s, rounded to float32', (dtype, size, body, expected) => {
    const header = { W1: entry([1, 1], 0, size, dtype), b1: entry([1], size, 2 * size, dtype) };
    const params = (from: number) =>
      readSafetensors(safetensorsOf(header, body.slice(from * size, (from + 2) * size))).params;
    expect(params(0)).toEqual([matrix([[expected[0]!]]), Float32Array.of(expected[1]!)]);
    expect(params(1)).toEqual([matrix([[expected[1]!]]), Float32Array.of(expected[2]!)]);
  });

  it('takes options for a file that lists no layers, and refuses them where they contradict one that does', () => {
    const plain = safetensorsOf({ W1, b1 }, numbers);
    expect(readSafetensors(plain, { outputActivation: 'softmax' }).layers).toHaveLength(2);
    const listed = safetensorsOf({ __metadata__: { layers: '["affine"]' }, W1, b1 }, numbers);
    expect(() => readSafetensors(listed, { outputActivation: 'softmax' })).toThrow(ArgumentError);
  });

  it.each<[string, unknown, string]>([
    ['a header that is no JSON', '{W1}', 'expected JSON, got "{W1}"'],
    ['a header that is a list', '[]', 'its header is no object'],
    ['a header that is null', 'null', 'its header is no object'],
    [
      'a name that is there twice',
      `{"W1":${JSON.stringify(W1)},"W1":${JSON.stringify(b1)}}`,
      '"W1" is there twice',
    ],
    [
      '__proto__ as a name',
      `{"__proto__":${JSON.stringify(W1)},"b1":${JSON.stringify(b1)}}`,
      '"__proto__" (1, 2)',
    ],
    ['a tensor that is no object', { W1: [1, 2], b1 }, '"W1" is no object'],
    [
      'numbers of a format that no net has',
      { W1: entry([1, 2], 0, 8, 'I32'), b1 },
      '"W1": expected dtype F32, F64, F16, BF16, got "I32"',
    ],
    ['a format that is no text', { W1: entry([1, 2], 0, 8, 32), b1 }, 'got number'],
    ['a negative shape', { W1: entry([-1, -2], 0, 8), b1 }, '"W1": expected a shape of whole sizes'],
    ['a shape that is no list', { W1: entry(2, 0, 8), b1 }, 'expected a shape'],
    ['a shape of fractions', { W1: entry([0.5, 4], 0, 8), b1 }, 'expected a shape'],
    ['offsets that are NaN', { W1: entry([1, 2], 'NaN', 8), b1 }, '"W1": expected two whole data_offsets'],
    ['offsets that are null', { W1: entry([1, 2], null, 8), b1 }, 'expected two whole data_offsets'],
    ['negative offsets', { W1: entry([1, 2], -8, 0), b1 }, 'expected two whole data_offsets'],
    ['three offsets', { W1: { ...W1, data_offsets: [0, 8, 8] }, b1 }, 'expected two data_offsets, got 3'],
    ['no offsets', { W1: { dtype: 'F32', shape: [1, 2] }, b1 }, 'expected two whole data_offsets'],
    [
      'offsets that run backwards',
      { W1: entry([1, 2], 8, 0), b1 },
      'its shape needs 8 bytes, data_offsets give -8',
    ],
    [
      'offsets that do not fit the shape',
      { W1: entry([1, 3], 0, 8), b1 },
      'its shape needs 12 bytes, data_offsets give 8',
    ],
    ['a shape beyond all memory', { W1: entry([2 ** 52, 2 ** 52], 0, 8), b1 }, 'its shape needs'],
    ['tensors that overlap', { W1, b1: entry([2], 4, 12) }, '"b1" begins at 4, expected 8'],
    ['a hole between tensors', { W1: entry([1, 1], 0, 4), b1 }, '"b1" begins at 8, expected 4'],
    ['bytes of no tensor', { W1 }, 'its tensors need 8 bytes, the file has 16'],
    [
      'fewer bytes than the tensors need',
      { W1, b1: entry([4], 8, 24) },
      'its tensors need 24 bytes, the file has 16',
    ],
    ['metadata that is no object', { __metadata__: 'text', W1, b1 }, '__metadata__ is no object'],
    [
      'metadata that is no text',
      { __metadata__: { layers: ['affine'] }, W1, b1 },
      'expected text for "layers"',
    ],
    [
      'layers that are no JSON',
      { __metadata__: { layers: 'affine' }, W1, b1 },
      'metadata "layers": expected JSON',
    ],
    [
      'layers that are no list',
      { __metadata__: { layers: '"affine"' }, W1, b1 },
      'expected a JSON list of affine or an activation',
    ],
    [
      'a layer that does not exist',
      { __metadata__: { layers: '["affine", "conv"]' }, W1, b1 },
      'got ["affine", "conv"]',
    ],
    ...['leaky-relu(1e39)', 'leaky-relu(x)', 'relu(1)', `leaky-relu(${'0'.repeat(9999)})`].map(
      (layer): [string, unknown, string] => [
        `a layer with parameters that it cannot have: ${layer.slice(0, 20)}`,
        { __metadata__: { layers: JSON.stringify(['affine', layer]) }, W1, b1 },
        'expected a JSON list of affine or an activation',
      ],
    ),
    [
      'classes that are no texts',
      { __metadata__: { classes: '[0, 1]' }, W1, b1 },
      'metadata "classes": expected a JSON list of names',
    ],
    ['no tensors', {}, 'its tensors need 0 bytes, the file has 16'],
  ])('refuses %s', (_what, header, message) => {
    expect(() => readSafetensors(safetensorsOf(header, numbers))).toThrow(ModelFormatError);
    expect(() => readSafetensors(safetensorsOf(header, numbers))).toThrow(message);
  });

  it.each([0n, 10_000n, 100_000_001n, 2n ** 63n, 2n ** 64n - 1n])(
    'refuses a header length of %d',
    (length) => {
      expect(() => readSafetensors(safetensorsOf({ W1, b1 }, numbers, length))).toThrow(ModelFormatError);
    },
  );

  it('refuses a header that is not UTF-8', () => {
    const bytes = safetensorsOf({ W1, b1 }, numbers);
    bytes[10] = 0xff;
    expect(() => readSafetensors(bytes)).toThrow('its header is not UTF-8');
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = safetensorsOf({ W1, b1 }, numbers);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readSafetensors(bytes.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
