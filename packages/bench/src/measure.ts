/**
 * Times of one work. All contenders stand ready in their processes and take turns, round after round (A B C A B C ...),
 * so that what else the machine does meets all of them; a contender's time is the median of its rounds.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Lane } from './contender.ts';
import { NotTimedError } from './conversation.ts';
import { RunningContender } from './running-contender.ts';
import { median, nextRepetitions } from './statistics.ts';

const ROUND = 75e6;
/** The peers' many functions take some thousand calls to be compiled. */
const WARM_UP = 800e6;
/** A call of this length is not warmed up: its loops have been compiled within it. */
const LONG_CALL = 1e9;
/** Threads of some contenders go on spinning for a moment after their work. */
const PAUSE_MILLISECONDS = 10;

export interface LaneTime {
  readonly lane: Lane;
  /** Of one call; undefined when there is none. */
  readonly nanoseconds?: number;
  /** Why there is none. */
  readonly reason?: string;
  readonly result?: Float32Array;
}

/** The times of all lanes for the work in `folder`. */
export async function measure(lanes: readonly Lane[], folder: string, rounds: number): Promise<LaneTime[]> {
  const started: (Timed | LaneTime)[] = [];
  for (const lane of lanes) started.push(await start(lane, folder));
  const timed = started.filter((entry) => entry instanceof Timed);
  try {
    for (const entry of timed) await entry.warmUp();
    for (let round = 0; round < rounds; round++) {
      for (const entry of timed) await entry.round();
    }
  } finally {
    for (const entry of timed) entry.running.close();
  }
  return started.map((entry) => (entry instanceof Timed ? entry.time : entry));
}

async function start(lane: Lane, folder: string): Promise<Timed | LaneTime> {
  try {
    return new Timed(await RunningContender.start(lane, folder));
  } catch (error) {
    if (error instanceof NotTimedError) return { lane, reason: error.message };
    throw error;
  }
}

/** A contender that has begun, and its times so far. */
class Timed {
  readonly running: RunningContender;
  readonly #times: number[] = [];
  #repetitions = 1;
  #reason: string | undefined;

  constructor(running: RunningContender) {
    this.running = running;
  }

  /** Rounds that do not count, until the engine has compiled what it will; they find how many calls make a round. */
  async warmUp(): Promise<void> {
    let spent = this.running.firstCall < LONG_CALL ? 0 : WARM_UP;
    while (spent < WARM_UP) {
      const perCall = await this.#takeTurn();
      if (perCall === undefined) return;
      spent += perCall * this.#repetitions;
      this.#repetitions = nextRepetitions(this.#repetitions, perCall, ROUND);
    }
  }

  async round(): Promise<void> {
    const perCall = await this.#takeTurn();
    if (perCall !== undefined) this.#times.push(perCall);
  }

  get time(): LaneTime {
    const { lane, result } = this.running;
    if (this.#reason !== undefined) return { lane, reason: this.#reason };
    return { lane, result, nanoseconds: median(this.#times) };
  }

  async #takeTurn(): Promise<number | undefined> {
    if (this.#reason !== undefined) return undefined;
    try {
      const perCall = await this.running.time(this.#repetitions);
      await pause(PAUSE_MILLISECONDS);
      return perCall;
    } catch (error) {
      if (!(error instanceof NotTimedError)) throw error;
      this.#reason = error.message;
      return undefined;
    }
  }
}
