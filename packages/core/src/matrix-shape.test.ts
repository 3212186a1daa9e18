import { describe, expect, it } from 'vitest';
import { Affine, Net, ShapeError, Sigmoid } from './index.ts';
import { matrixShape } from './matrix-shape.ts';

/** A net of 12 inputs. */
function netWith(inputShape?: readonly number[]): Net {
  const weights = { rows: 12, cols: 1, data: new Float32Array(12) };
  return new Net([new Affine(weights, new Float32Array(1))], { inputShape });
}

describe('matrixShape', () => {
  it.each<[string, number[], Net | undefined, [number, number]]>([
    ['rows for a net', [5, 12], netWith(), [5, 12]],
    ['one row for a net', [12], netWith(), [1, 12]],
    ['no rows for a net', [0, 12], netWith(), [0, 12]],
    ['rows of a shape', [5, 1, 3, 4], netWith([1, 3, 4]), [5, 12]],
    ['one row of a shape', [1, 3, 4], netWith([1, 3, 4]), [1, 12]],
    ['no rows of a shape', [0, 1, 3, 4], netWith([1, 3, 4]), [0, 12]],
    ['flat rows for a net with a shape', [5, 12], netWith([1, 3, 4]), [5, 12]],
    ['one flat row for a net with a shape', [12], netWith([1, 3, 4]), [1, 12]],
    ['as many rows as the shape has of them', [3, 3, 4], netWith([3, 4]), [3, 12]],
    ['any rows without a net', [5, 7], undefined, [5, 7]],
    ['any row without a net', [7], undefined, [1, 7]],
    ['any rows for a net that takes any', [5, 7], new Net([new Sigmoid()]), [5, 7]],
  ])('takes %s', (_what, shape, net, [rows, cols]) => {
    expect(matrixShape(shape, net)).toEqual({ rows, cols });
  });

  it.each<[string, number[], Net | undefined, string]>([
    ['other columns', [5, 11], netWith(), '(5, 11) does not fit: expected (rows, 12)'],
    ['a shape for a net that says none', [5, 1, 3, 4], netWith(), 'expected (rows, 12)'],
    [
      'another shape of as many numbers',
      [5, 1, 4, 3],
      netWith([1, 3, 4]),
      'expected (rows, 12) or (rows, 1, 3, 4)',
    ],
    ['a shape without its channel', [5, 3, 4], netWith([1, 3, 4]), '(5, 3, 4) does not fit'],
    ['rows of rows', [2, 5, 1, 3, 4], netWith([1, 3, 4]), '(2, 5, 1, 3, 4) does not fit'],
    ['three dimensions without a net', [5, 3, 4], undefined, 'expected (rows, columns)'],
    ['a number', [], undefined, '() does not fit: expected (rows, columns)'],
    ['no columns', [5, 0], undefined, '(5, 0) does not fit'],
    ['an empty row', [0], undefined, '(0) does not fit'],
  ])('refuses %s', (_what, shape, net, message) => {
    expect(() => matrixShape(shape, net)).toThrow(ShapeError);
    expect(() => matrixShape(shape, net)).toThrow(message);
  });
});
