import { Affine, Net, RandomState, randn, Scale, Shift, TwoLayerNet } from '@glassnet/core';
import { expect, test } from 'vitest';
import { usualRanges } from './ranges.ts';
import { subjectOf } from './subject.ts';

const random = new RandomState(0);
const affine = new Affine(randn(2, 3, random), random.randn(3));

test('three deviations around the mean, where the net scales its inputs', () => {
  const scaled = new Net([new Shift(Float32Array.of(-10, 4)), new Scale(Float32Array.of(0.5, 2)), affine]);
  expect(usualRanges(scaled, 2)).toEqual([
    [4, 16],
    [-5.5, -2.5],
  ]);
});

test('-3 to 3 where it does not, or where that is no range', () => {
  expect(usualRanges(new Net([affine]), 2)).toEqual([
    [-3, 3],
    [-3, 3],
  ]);
  const hollow = new Net([
    new Shift(Float32Array.of(0, 0)),
    new Scale(Float32Array.of(0, Number.NaN)),
    affine,
  ]);
  expect(usualRanges(hollow, 2)[0]).toEqual([-3, 3]);
});

test('pixels are from 0 to 1, and a net of pictures opens with a blank one', () => {
  const { ranges, start } = subjectOf(new TwoLayerNet(64, 4, 3), 'mine.npz');
  expect(ranges[63]).toEqual([0, 1]);
  expect(start.x).toEqual(new Array(64).fill(0));
});
