/**
 * What one version of a model has done, in the words of Triton's statistics:
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_statistics.md
 */

/** How often, and how long all together. */
export interface Tally {
  readonly count: number;
  readonly milliseconds: number;
}

/** Why a call failed, in Triton's words. */
export type FailureReason = 'REJECTED' | 'BACKEND' | 'OTHER';

/** The parts of a call, in milliseconds. */
export interface CallTimes {
  readonly total: number;
  readonly queue: number;
  readonly input: number;
  readonly infer: number;
  readonly output: number;
}

/** Sizes of runs that are counted apart; a server that sees more keeps no book of the others. */
const MOST_SIZES = 256;

export class Statistics {
  readonly success = new RunningTally();
  readonly queue = new RunningTally();
  readonly input = new RunningTally();
  readonly infer = new RunningTally();
  readonly output = new RunningTally();
  readonly failures: ReadonlyMap<FailureReason, RunningTally> = new Map([
    ['REJECTED', new RunningTally()],
    ['BACKEND', new RunningTally()],
    ['OTHER', new RunningTally()],
  ]);
  /** Runs by their rows. */
  readonly runsOf = new Map<number, RunningTally>();
  /** Rows of all calls that succeeded. */
  rows = 0;
  runs = 0;
  /** Calls that wait for their run. */
  waiting = 0;
  /** When the last call came, in milliseconds since 1970; 0 before the first. */
  lastCall = 0;

  /** A run, which may have served several calls. */
  ran(rows: number, milliseconds: number): void {
    this.runs++;
    let tally = this.runsOf.get(rows);
    if (tally === undefined) {
      if (this.runsOf.size >= MOST_SIZES) return;
      tally = new RunningTally();
      this.runsOf.set(rows, tally);
    }
    tally.add(milliseconds);
  }

  succeeded(rows: number, times: CallTimes): void {
    this.rows += rows;
    this.success.add(times.total);
    this.queue.add(times.queue);
    this.input.add(times.input);
    this.infer.add(times.infer);
    this.output.add(times.output);
  }

  failed(reason: FailureReason, milliseconds: number): void {
    this.failures.get(reason)?.add(milliseconds);
  }
}

class RunningTally implements Tally {
  count = 0;
  milliseconds = 0;

  add(milliseconds: number): void {
    this.count++;
    this.milliseconds += milliseconds;
  }
}
