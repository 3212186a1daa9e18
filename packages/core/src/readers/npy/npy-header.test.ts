import { describe, expect, it } from 'vitest';
import { ModelFormatError } from '../../errors.ts';
import { parseNpyHeader } from './npy-header.ts';

const plain = { descr: '<f8', fortranOrder: false, shape: [2, 4] };

describe('parseNpyHeader', () => {
  it.each([
    ['as NumPy writes it', "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 4), }      \n"],
    ['in another order, packed', '{"shape":(2,4),"fortran_order":False,"descr":"<f8"}'],
    ['of Python 2, with long sizes', "{'descr': '<f8', 'fortran_order': False, 'shape': (2L, 4L), }"],
  ])('reads a header %s', (_what, text) => {
    expect(parseNpyHeader(text)).toEqual(plain);
  });

  it.each([
    ['()', []],
    ['(5,)', [5]],
    ['(0, 3)', [0, 3]],
    ['( 1 , 2 , 3 , )', [1, 2, 3]],
  ])('reads shape %s', (shape, sizes) => {
    const text = `{'descr': '|u1', 'fortran_order': True, 'shape': ${shape}}`;
    expect(parseNpyHeader(text)).toEqual({ descr: '|u1', fortranOrder: true, shape: sizes });
  });

  it.each([
    ['nothing', ''],
    ['no dictionary', "'descr'"],
    ['no key', "{'descr': '<f8', 'fortran_order': False}"],
    ['a key too many', "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'x': True}"],
    ['a key twice', "{'descr': '<f8', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}"],
    ['__proto__ as a key', "{'__proto__': '<f8', 'fortran_order': False, 'shape': (2,)}"],
    ['something behind the dictionary', "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} 1"],
    ['a dictionary without end', "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)"],
    ['a structured format', "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}"],
    ['a call', "{'descr': exit(), 'fortran_order': False, 'shape': (2,)}"],
    ['a format that is no string', "{'descr': True, 'fortran_order': False, 'shape': (2,)}"],
    ['an escape in a string', "{'descr': '<f\\x38', 'fortran_order': False, 'shape': (2,)}"],
    ['a negative size', "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,)}"],
    ['a fraction', "{'descr': '<f8', 'fortran_order': False, 'shape': (2.5,)}"],
    ['a size in other digits', "{'descr': '<f8', 'fortran_order': False, 'shape': (0x2,)}"],
    ['a size beyond exact numbers', "{'descr': '<f8', 'fortran_order': False, 'shape': (9007199254740993,)}"],
    ['a number in parentheses, which is no tuple', "{'descr': '<f8', 'fortran_order': False, 'shape': (2)}"],
    ['sizes without commas', "{'descr': '<f8', 'fortran_order': False, 'shape': (2 4)}"],
    ['65 dimensions', `{'descr': '<f8', 'fortran_order': False, 'shape': (${'1,'.repeat(65)})}`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseNpyHeader(text)).toThrow(ModelFormatError);
  });

  it('shows what it got, but not all of a long text', () => {
    const text = 'x'.repeat(100_000);
    expect(() => parseNpyHeader(text)).toThrow(/^\.npy header: expected .{1,80}, got "x{200}"$/);
  });
});
