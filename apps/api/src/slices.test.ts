import { describe, expect, it } from 'vitest';
import { awaited, inTurns, type Slices } from './slices.ts';

function* counting(to: number): Slices<number> {
  for (let i = 0; i < to; i++) yield;
  return to;
}

function* busy(milliseconds: number): Slices<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const slice = performance.now() + 1;
    while (performance.now() < slice);
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

  it('lets the event loop go round meanwhile', async () => {
    let rounds = 0;
    const timer = setInterval(() => rounds++, 1);
    await inTurns(busy(60));
    clearInterval(timer);
    expect(rounds).toBeGreaterThan(3);
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
