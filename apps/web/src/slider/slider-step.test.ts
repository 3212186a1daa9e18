import { expect, test } from 'vitest';
import { sliderStep } from './slider-step.ts';

test.each([
  [6, 0.05],
  [2, 0.02],
  [1, 0.01],
  [12, 0.1],
  [20, 0.2],
  [1200, 10],
  [1300, 20],
])('over a length of %d a step is %d', (length, step) => {
  expect(sliderStep(length)).toBe(step);
});
