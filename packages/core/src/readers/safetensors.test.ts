import { describe, expect, it } from 'vitest';
import { safetensorsFile, tensorEntry } from '../../fixtures/files/safetensors-file.ts';
import { ModelFormatError } from '../errors.ts';
import { ArgumentError, matrix } from '../index.ts';
import { readSafetensors } from './safetensors.ts';

const W1 = tensorEntry([1, 2], 0, 8);
const b1 = tensorEntry([2], 8, 16);
const numbers = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer);
const plain = safetensorsFile({ W1, b1 }, numbers);

function saying(metadata: Record<string, string>) {
  return safetensorsFile({ __metadata__: metadata, W1, b1 }, numbers);
}

describe('readSafetensors', () => {
  it("reads the lesson's names without any metadata", () => {
    const net = readSafetensors(plain);
    expect(net.params).toEqual([matrix([[1, 2]]), Float32Array.of(3, 4)]);
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine']);
  });

  it('reads the layers, classes, input shape and source of a file that says them', () => {
    const net = readSafetensors(
      saying({
        layers: '["affine", "softmax"]',
        classes: '["no", "yes"]',
        input_shape: '[1, 1]',
        source: 'a coin',
        other: '1',
      }),
    );
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Softmax']);
    expect(net.metadata).toEqual({ classes: ['no', 'yes'], inputShape: [1, 1], source: 'a coin' });
  });

  it('reads the activations of a file that says no more', () => {
    const net = readSafetensors(saying({ activation: 'relu', output_activation: 'softmax', format: 'pt' }));
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Softmax']);
  });

  it.each([new Uint8Array(plain.length + 6), Buffer.alloc(plain.length + 6)])(
    'reads bytes wherever they lie in a larger %o',
    (larger) => {
      larger.set(plain, 3);
      const net = readSafetensors(larger.subarray(3, 3 + plain.length));
      expect(net.params).toEqual([matrix([[1, 2]]), Float32Array.of(3, 4)]);
    },
  );

  it.each([
    ['F64', 8, new Uint8Array(Float64Array.of(1, -0.1, Number.NaN).buffer), [1, -0.1, Number.NaN]],
    [
      'F16',
      2,
      new Uint8Array(Uint16Array.of(0x3c00, 0xb800, 0x7c00).buffer),
      [1, -0.5, Number.POSITIVE_INFINITY],
    ],
    ['BF16', 2, new Uint8Array(Uint16Array.of(0x3f80, 0xbf00, 0x7fc0).buffer), [1, -0.5, Number.NaN]],
    ['I64', 8, new Uint8Array(BigInt64Array.of(1n, -2n, 3n).buffer), [1, -2, 3]],
    ['BOOL', 1, Uint8Array.of(1, 0, 1), [1, 0, 1]],
  ])('reads %s, rounded to float32', (dtype, size, body, expected) => {
    const header = { W1: tensorEntry([1, 1], 0, size, dtype), b1: tensorEntry([1], size, 2 * size, dtype) };
    const params = (from: number) =>
      readSafetensors(safetensorsFile(header, body.slice(from * size, (from + 2) * size))).params;
    expect(params(0)).toEqual([matrix([[expected[0]!]]), Float32Array.of(expected[1]!)]);
    expect(params(1)).toEqual([matrix([[expected[1]!]]), Float32Array.of(expected[2]!)]);
  });

  it('takes options for a file that lists no layers, and refuses them where they contradict one that does', () => {
    expect(readSafetensors(plain, { outputActivation: 'softmax' }).layers).toHaveLength(2);
    const listed = saying({ layers: '["affine"]' });
    expect(() => readSafetensors(listed, { outputActivation: 'softmax' })).toThrow(ArgumentError);
    const said = saying({ output_activation: 'tanh' });
    expect(() => readSafetensors(said, { outputActivation: 'softmax' })).toThrow(
      'the file says that its output_activation is tanh',
    );
  });

  it('keeps NaN and infinities, down to their bits', () => {
    const bits = Uint32Array.of(0x7fc00001, 0xff800000, 0x7f800000, 0xffc12345);
    const { params } = readSafetensors(safetensorsFile({ W1, b1 }, new Uint8Array(bits.buffer)));
    const read = params.flatMap((param) => [
      ...new Uint32Array(('data' in param ? param.data : param).buffer),
    ]);
    expect(read).toEqual([...bits]);
  });

  it.each([0, 10_000, 100_000_001, 2 ** 53, 2 ** 63])('refuses a header length of %d', (length) => {
    expect(() => readSafetensors(safetensorsFile({ W1, b1 }, numbers, length))).toThrow(ModelFormatError);
  });

  it('refuses a file cut off anywhere', () => {
    for (let length = 0; length < plain.length; length++) {
      expect(() => readSafetensors(plain.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
