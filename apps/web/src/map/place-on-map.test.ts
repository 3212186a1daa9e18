import { expect, test } from 'vitest';
import { inputAt, percentOn } from './place-on-map.ts';

const view = {
  x: [0.5, 9, -1],
  inputs: [0, 2],
  ranges: [
    [-1, 1],
    [-3, 1],
  ],
} as const;

test('an input stands where its two values lead, kept on the map', () => {
  expect(percentOn(view, view.x)).toEqual({ x: 75, y: 50 });
  expect(percentOn(view, [7, 0, -9])).toEqual({ x: 100, y: 100 });
  expect(percentOn(view, [Number.NaN, 0, 0])).toEqual({ x: 50, y: 25 });
});

test('a place on the map is two values of the input; the others stay', () => {
  expect(inputAt(view, 0.75, 0.5)).toEqual([0.5, 9, -1]);
  expect(inputAt(view, 0, 0)).toEqual([-1, 9, 1]);
  expect(inputAt(view, 2, -1)).toEqual([1, 9, 1]);
});
