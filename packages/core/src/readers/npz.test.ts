import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { ModelFormatError } from '../errors.ts';
import { ArgumentError, matrix, RandomState, randn, TwoLayerNet } from '../index.ts';
import { writeNpy } from '../writers/npy.ts';
import { readNpy } from './npy.ts';
import { readNpz } from './npz.ts';

const W1 = writeNpy(matrix([[1, 2]]));

/** Finds the last place of these bytes and writes a 32-bit number behind it. */
function patch(zip: Uint8Array, signature: readonly number[], offset: number, value: number) {
  const patched = zip.slice();
  for (let at = zip.length - 4; at >= 0; at--) {
    if (signature.every((byte, i) => zip[at + i] === byte)) {
      new DataView(patched.buffer).setUint32(at + offset, value, true);
      break;
    }
  }
  return patched;
}

const CENTRAL_ENTRY = [0x50, 0x4b, 1, 2];
const PACKED_SIZE = 20;
const UNPACKED_SIZE = 24;

describe('readNpz', () => {
  it.each([
    [0, 2, 4, 3, 10],
    [42, 4, 2, 3, 5],
  ])(
    'reads the net and gives the scores of NumPy, seed %d',
    (seed, inputSize, hiddenSize, outputSize, rows) => {
      const name = `numpy-seed${seed}-${inputSize}-${hiddenSize}-${outputSize}`;
      const net = readNpz(readFixture(`${name}.npz`));
      const random = new RandomState(seed);
      expect(net.params).toEqual(new TwoLayerNet(inputSize, hiddenSize, outputSize, { random }).params);
      const s = net.predict(randn(rows, inputSize, random));
      const expected = readNpy(readFixture(`${name}.s.npy`));
      expect([s.rows, s.cols]).toEqual(expected.shape);
      s.data.forEach((score, i) => {
        expect(Math.abs(score - expected.data[i]!)).toBeLessThanOrEqual(1e-6);
      });
    },
  );

  it('reads what np.savez_compressed wrote, in float32', () => {
    const net = readNpz(readFixture('compressed-float32.npz'));
    expect(net.params).toEqual(new TwoLayerNet(2, 4, 3, { random: new RandomState(0) }).params);
  });

  it('takes the activations from the options', () => {
    const net = readNpz(readFixture('numpy-seed0-2-4-3.npz'), {
      activation: 'relu',
      outputActivation: 'softmax',
    });
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Relu', 'Affine', 'Softmax']);
    const ill = () => readNpz(readFixture('numpy-seed0-2-4-3.npz'), { activation: 'rlu' });
    expect(ill).toThrow(ArgumentError);
  });

  it.each<[string, Uint8Array, string]>([
    ['a zip of other files', zipSync({ 'archive/data.pkl': W1 }), 'found "archive/data.pkl"'],
    ['names that are not W1, b1, ...', zipSync({ 'arr_0.npy': W1 }), 'found "arr_0" (1, 2)'],
    ['__proto__ as a name', zipSync({ '__proto__.npy': W1 }), 'found "__proto__" (1, 2)'],
    ['an empty zip', zipSync({}), 'found none'],
    ['a member that is no .npy', zipSync({ 'W1.npy': new Uint8Array(8) }), '"W1.npy": not an .npy file'],
    [
      'a member cut off',
      zipSync({ 'W1.npy': W1.subarray(0, 130) }),
      '"W1.npy": .npy: shape (1, 2) of "<f4" needs 8 bytes',
    ],
    ['no zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'a broken zip file'],
    ['no bytes', new Uint8Array(0), 'a broken zip file'],
    [
      'a member that claims more memory than it may have',
      patch(zipSync({ 'W1.npy': W1 }), CENTRAL_ENTRY, UNPACKED_SIZE, 0xfffffff0),
      'unpacks to more than 1073741824 bytes',
    ],
    [
      'members that overlap',
      patch(zipSync({ 'W1.npy': W1 }), CENTRAL_ENTRY, PACKED_SIZE, 10_000),
      'need more bytes than the file has',
    ],
    [
      'a member that unpacks to more than it claims',
      patch(zipSync({ 'W1.npy': W1 }), CENTRAL_ENTRY, UNPACKED_SIZE, 10),
      '"W1.npy": ',
    ],
    [
      'a member that unpacks to less than it claims',
      patch(zipSync({ 'W1.npy': W1.subarray(0, 132) }), CENTRAL_ENTRY, UNPACKED_SIZE, 136),
      'needs 8 bytes, the file has 4',
    ],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => readNpz(bytes)).toThrow(ModelFormatError);
    expect(() => readNpz(bytes)).toThrow(message);
  });

  it('refuses a name that is there twice', () => {
    const zip = zipSync({ 'W1.npy': W1, 'W2.npy': W1 });
    const twice = zip.map((byte, i) => (byte === 0x32 && zip[i - 1] === 0x57 ? 0x31 : byte));
    expect(() => readNpz(twice)).toThrow('"W1.npy" is there twice');
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = readFixture('numpy-seed0-2-4-3.npz');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readNpz(bytes.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
