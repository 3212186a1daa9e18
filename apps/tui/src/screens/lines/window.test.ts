import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowAround } from './window.ts';

test('the focus is always in view, and no room is wasted', () => {
  const cases = fc.integer({ min: 1, max: 1000 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      focus: fc.nat(count - 1),
      room: fc.integer({ min: 1, max: 50 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ count, focus, room }) => {
      const { start, end } = windowAround(focus, count, room);
      expect(end - start).toBe(Math.min(count, room));
      expect(focus).toBeGreaterThanOrEqual(start);
      expect(focus).toBeLessThan(end);
    }),
  );
});

test('there is nothing to see of nothing, or where there is no room', () => {
  expect(windowAround(0, 0, 5)).toEqual({ start: 0, end: 0 });
  expect(windowAround(3, 10, 0)).toEqual({ start: 3, end: 3 });
});
