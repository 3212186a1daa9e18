import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { awaited, inTurns, type Slices } from './slices.ts';

function* counting(to: number): Slices<number> {
  for (let i = 0; i < to; i++) yield;
  return to;
}

/** Each slice takes a millisecond, by the held clock. */
function* busy(milliseconds: number): Slices<void> {
  for (let i = 0; i < milliseconds; i++) {
    vi.advanceTimersByTime(1);
    yield;
  }
}

describe('work in slices', () => {
  it('is done at once when it has no pauses', () => {
    expect(inTurns(counting(0))).toBe(0);
  });

  it('gives its result however many pauses it has', async () => {
    expect(await inTurns(counting(1))).toBe(1);
    expect(await inTurns(counting(10_000))).toBe(10_000);
  });

  it('lets the event loop go round every few milliseconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    let rounds = 0;
    let next = setImmediate(function round() {
      rounds++;
      next = setImmediate(round);
    });
    await inTurns(busy(60));
    clearImmediate(next);
    expect(rounds).toBeGreaterThanOrEqual(10);
  });

  it('waits for promises, and goes on with what they give', async () => {
    const work = function* (): Slices<string> {
      const first = yield* awaited(Promise.resolve('a'));
      return first + (yield* awaited('b')) + (yield* awaited(Promise.resolve('c')));
    };
    expect(await inTurns(work())).toBe('abc');
  });

  it('ends with the error of a promise, or its own', async () => {
    const work = function* (): Slices<void> {
      yield* awaited(Promise.reject(new Error('no')));
    };
    await expect(inTurns(work())).rejects.toThrow('no');
    const failing = function* (): Slices<void> {
      yield* counting(0);
      throw new Error('at once');
    };
    expect(() => inTurns(failing())).toThrow('at once');
  });
});
