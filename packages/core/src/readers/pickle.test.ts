import { describe, expect, it } from 'vitest';
import { pickle, text } from '../../fixtures/files/pickle-file.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { ModelFormatError } from '../errors.ts';
import { readPickle } from './pickle.ts';

const files = ['numpy1', 'numpy2'].flatMap((numpy) =>
  [2, 3, 4, 5].map((protocol) => `${numpy}-protocol${protocol}`),
);
const arrays = readFixture('numpy/numpy2-protocol3.pkl');

describe('readPickle', () => {
  it.each(files)('reads the same weights from %s', (file) => {
    const { params } = readPickle(readFixture(`numpy/${file}.pkl`));
    expect(params).toEqual(readPickle(arrays).params);
    expect(params).toHaveLength(6);
  });

  it("takes the activations of the book's net for granted, and others by option", () => {
    const names = (options = {}) => readPickle(arrays, options).layers.map(({ name }) => name);
    expect(names()).toEqual(['Affine', 'Sigmoid', 'Affine', 'Sigmoid', 'Affine']);
    expect(names({ activation: 'relu' })).toEqual(['Affine', 'Relu', 'Affine', 'Relu', 'Affine']);
  });

  it('reads texts beside the arrays', () => {
    const items = arrays.subarray(arrays.indexOf(0x28) + 1, -2);
    const said = pickle(
      '}(',
      items,
      text('activation'),
      text('tanh'),
      text('classes'),
      ']',
      '(',
      text('a'),
      text('b'),
      text('c'),
      'e',
      'u',
    );
    const net = readPickle(said);
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Tanh', 'Affine', 'Tanh', 'Affine']);
    expect(net.metadata.classes).toEqual(['a', 'b', 'c']);
  });

  it('refuses a file cut off anywhere', () => {
    for (let length = 0; length < arrays.length; length++) {
      expect(() => readPickle(arrays.subarray(0, length))).toThrow(ModelFormatError);
    }
  });
});
