import { RandomState, TwoLayerNet } from '@glassnet/core';
import { expect, test } from 'vitest';
import { mapSize } from './map-size.ts';

test.each([
  [2, 32, 3, { cells: 256, lines: 9 }],
  [2, 4, 3, { cells: 256, lines: 71 }],
  [2, 4000, 3, { cells: 128, lines: 1 }],
  [784, 512, 10, { cells: 32, lines: 1 }],
])('a map of %i-%i-%i is as fine as its work allows', (inputs, hidden, outputs, size) => {
  expect(mapSize(new TwoLayerNet(inputs, hidden, outputs, { random: new RandomState(0) }))).toEqual(size);
});
