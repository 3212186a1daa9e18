/** Work that may be long, or wait for others: cut into slices, between which everybody else gets a turn. */

import type { MaybePromise } from '@glassnet/core';

/** Yields between slices, or a promise that it waits for. What it returns is the result. */
export type Slices<Result> = Generator<Promise<void> | undefined, Result, undefined>;

/** How long others wait at most, as long as no single slice takes longer. */
const PATIENCE_MILLISECONDS = 4;

/** Does the work: at once when it is short and waits for nobody, else letting the event loop go round now and then. */
export function inTurns<Result>(work: Slices<Result>): MaybePromise<Result> {
  const { done, value } = work.next();
  return done ? value : goOn(work, value);
}

async function goOn<Result>(work: Slices<Result>, pause: Promise<void> | undefined): Promise<Result> {
  await pause;
  let start = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (value !== undefined) await value;
    else if (performance.now() - start > PATIENCE_MILLISECONDS) {
      await othersTurn();
      start = performance.now();
    }
  }
}

/** In work: what a promise gives, or at once what is no promise. */
export function* awaited<Value>(value: MaybePromise<Value>): Slices<Value> {
  if (!(value instanceof Promise)) return value;
  const given: Value[] = [];
  yield value.then((ready) => {
    given.push(ready);
  });
  for (const ready of given) return ready;
  throw new Error('work went on before what it waits for was there');
}

/** Resolves when the event loop has looked at what else there is, incoming requests included. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
