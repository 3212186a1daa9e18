/** Frames a second over the last of them, and the times within a frame. */

import type { MapRun } from '../map/run-map.ts';

type Times = Pick<MapRun, 'inference' | 'painting'>;

export interface FrameTimes {
  readonly perSecond: number;
  readonly inference: number;
  readonly painting: number;
}

const REMEMBERED = 30;

export class FrameMeter {
  readonly #ends: number[] = [];
  readonly #runs: Times[] = [];

  /** Counts a frame that was painted at `end`, in milliseconds of the page's clock. */
  add(end: number, run: Times): FrameTimes {
    this.#ends.push(end);
    this.#runs.push(run);
    if (this.#ends.length > REMEMBERED) {
      this.#ends.shift();
      this.#runs.shift();
    }
    const [first = end] = this.#ends;
    const frames = this.#ends.length - 1;
    return {
      perSecond: frames === 0 ? 0 : (1000 * frames) / (end - first),
      inference: mean(this.#runs.map(({ inference }) => inference)),
      painting: mean(this.#runs.map(({ painting }) => painting)),
    };
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
