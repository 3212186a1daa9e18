import { matrix, RandomState, TwoLayerNet } from '@glassnet/core';
import { expect, test } from 'vitest';
import { turned } from './turned.ts';

test('the map turns with the angle: what was to the right is then above', () => {
  const net = new TwoLayerNet(2, 8, 3, { random: new RandomState(3) });
  const before = net.predict(matrix([[0.75, 0]])).data;
  const after = turned(net, Math.PI / 2).predict(matrix([[0, 0.75]])).data;
  for (const [i, score] of after.entries()) expect(score).toBeCloseTo(before[i] ?? Number.NaN, 5);
});
