/** The same rows on several backends, in turns: how fast is each, and how steady? */

import type { Backend } from '@glassnet/kernels/backend';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';

/** One backend in a race, so far. */
export interface Lane {
  readonly backend: string;
  /** Milliseconds of one call, for each of its turns. */
  readonly times: readonly number[];
  /** Their middle; NaN before the first. */
  readonly median: number;
  /** The middle half of them lies between these two. */
  readonly spread: readonly [low: number, high: number];
  /** What 95 of 100 do not exceed. */
  readonly p95: number;
  /** At the median. */
  readonly rowsPerSecond: number;
}

export interface RaceOptions {
  /** Turns of each backend; 15 when left out. */
  readonly rounds?: number | undefined;
}

const ROUNDS = 15;
/** A turn repeats short calls until it takes about so long: no clock can tell a microsecond. */
const TURN_MILLISECONDS = 5;
/** Before the race, until the engine has compiled what it will. */
const WARM_UP_MILLISECONDS = 50;

/**
 * Backends take turns, round after round, so that what else the machine does meets all of them. Gives the lanes after
 * each turn, and lets the caller's thread breathe in between: what it shows may be drawn. Stopping early stops the race.
 *
 * @throws ShapeError when x does not fit
 */
export async function* race(
  net: Net,
  x: Matrix,
  backends: readonly Backend[],
  { rounds = ROUNDS }: RaceOptions = {},
): AsyncGenerator<readonly Lane[]> {
  const runners: Runner[] = [];
  for (const backend of backends) {
    runners.push({ backend, repetitions: await warmUp(net, x, backend), times: [] });
    await breathe();
  }
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      runner.times.push(await millisecondsOfOne(net, x, runner.backend, runner.repetitions));
      yield runners.map((each) => laneOf(x.rows, each));
      await breathe();
    }
  }
}

interface Runner {
  readonly backend: Backend;
  /** Calls of one turn. */
  readonly repetitions: number;
  readonly times: number[];
}

/** Calls until the engine is warm; gives the number of them that makes a turn. */
async function warmUp(net: Net, x: Matrix, backend: Backend): Promise<number> {
  let repetitions = 1;
  let spent = 0;
  while (true) {
    const each = await millisecondsOfOne(net, x, backend, repetitions);
    spent += each * repetitions;
    const wanted = Math.ceil(TURN_MILLISECONDS / each);
    // A first call is slow for reasons that the next ones do not have, and may mislead: not too far at a time.
    repetitions = Math.max(1, Math.min(wanted, repetitions * 10));
    if (spent >= WARM_UP_MILLISECONDS) return repetitions;
  }
}

async function millisecondsOfOne(net: Net, x: Matrix, backend: Backend, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) {
    const scores = net.predict(x, { backend });
    // Waiting for what is already there would cost more than a small net takes.
    if (scores instanceof Promise) await scores;
  }
  return (performance.now() - start) / calls;
}

function laneOf(rows: number, { backend, times }: Runner): Lane {
  const sorted = times.toSorted((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  return {
    backend: backend.name,
    times: [...times],
    median,
    spread: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    p95: quantile(sorted, 0.95),
    rowsPerSecond: (1000 * rows) / median,
  };
}

/** Linear between the two values next to it; NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** To the end of the thread's queue, behind whatever wants to draw. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
