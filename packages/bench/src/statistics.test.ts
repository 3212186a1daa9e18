import { describe, expect, it } from 'vitest';
import { median, nextRepetitions } from './statistics.ts';

describe('median', () => {
  it('is the middle one, whatever the order', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([7])).toBe(7);
  });

  it('is the mean of the two in the middle', () => expect(median([1, 100, 2, 4])).toBe(3));

  it('sorts by value, not as text', () => expect(median([9, 10, 100])).toBe(10));

  it('of nothing is NaN', () => expect(median([])).toBeNaN());
});

describe('nextRepetitions', () => {
  it('fill a round', () => expect(nextRepetitions(50, 1e6, 75e6)).toBe(75));

  it('are at least one', () => expect(nextRepetitions(1, 2e9, 75e6)).toBe(1));

  it('grow a hundredfold at most', () => expect(nextRepetitions(1, 10, 75e6)).toBe(100));
});
