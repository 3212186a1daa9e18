/** Doing the same thing again and again, by the clock. */

import type { Call } from './call.ts';

/** Nanoseconds that `repetitions` calls take. One that answers at once is not made to wait. */
export async function repeat(call: Call, repetitions: number): Promise<number> {
  const start = performance.now();
  const first = call();
  if (first instanceof Promise) {
    await first;
    for (let i = 1; i < repetitions; i++) await call();
  } else {
    repeatAtOnce(call, repetitions - 1);
  }
  return (performance.now() - start) * 1e6;
}

/** In a function of its own, which the engine compiles without the machinery of an async one. */
function repeatAtOnce(call: Call, repetitions: number): void {
  for (let i = 0; i < repetitions; i++) call();
}
