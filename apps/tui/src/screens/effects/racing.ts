/** The race of all backends, as it runs. */

import { type Matrix, type Net, RandomState, randn } from '@glassnet/core';
import { race } from '@glassnet/core/race';
import { type Backends, openAll } from '../../backends.ts';
import { RACE_ROUNDS } from '../state/race-settings.ts';
import type { Event } from '../state/reduce.ts';
import { breathe } from './breathe.ts';

/** More of them would only be drawn longer: the time of a row does not depend on its numbers. */
const DIFFERENT_ROWS = 1000;

/** `number` goes with every event, so that those of an earlier race are known. */
export async function* racing(
  net: Net,
  inputs: number,
  rows: number,
  number: number,
  backends: Backends,
): AsyncGenerator<Event> {
  await breathe();
  const { open } = await openAll(backends);
  const rounds = { rounds: RACE_ROUNDS };
  for await (const lanes of race(net, randomRows(rows, inputs), open, rounds)) {
    const isOver = lanes.every(({ times }) => times.length === RACE_ROUNDS);
    yield { kind: 'raced', number, race: { lanes, isOver } };
  }
}

function randomRows(rows: number, cols: number): Matrix {
  const some = randn(Math.min(rows, DIFFERENT_ROWS), cols, new RandomState(0));
  const data = new Float32Array(rows * cols);
  for (let start = 0; start < data.length; start += some.data.length) {
    data.set(some.data.subarray(0, data.length - start), start);
  }
  return { rows, cols, data };
}
