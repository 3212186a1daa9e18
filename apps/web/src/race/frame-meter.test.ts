import { expect, test } from 'vitest';
import { FrameMeter } from './frame-meter.ts';

const run = (inference: number, painting: number) => ({ inference, painting });

test('frames a second are those of the last thirty', () => {
  const meter = new FrameMeter();
  expect(meter.add(0, run(4, 1))).toEqual({ perSecond: 0, inference: 4, painting: 1 });
  expect(meter.add(100, run(6, 3))).toEqual({ perSecond: 10, inference: 5, painting: 2 });
  for (let frame = 1; frame <= 30; frame++) meter.add(100 + 20 * frame, run(8, 0));
  expect(meter.add(720, run(8, 0))).toEqual({ perSecond: 50, inference: 8, painting: 0 });
});
