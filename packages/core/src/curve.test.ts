import { expect, it } from 'vitest';
import { activationCurve } from './curve.ts';

it('draws sigmoid from -5 to 5, both included', () => {
  const points = activationCurve('sigmoid', -5, 5, 101);
  expect(points).toHaveLength(101);
  expect(points[0]?.x).toBe(-5);
  expect(points[100]?.x).toBe(5);
  expect(points[50]).toEqual({ x: 0, y: 0.5 });
  for (const [i, { y }] of points.slice(1).entries()) expect(y).toBeGreaterThan(points[i]!.y);
});

it('draws straight lines of two points', () => {
  expect(activationCurve('identity', 0, 1, 2)).toEqual([
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]);
});
