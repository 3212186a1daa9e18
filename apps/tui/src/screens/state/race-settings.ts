/** What runs in the race: which net, on how many rows. */

import { type Net, RandomState, TwoLayerNet } from '@glassnet/core';
import type { Move } from './move.ts';
import type { RaceState, State } from './state.ts';
import { multiplications, quickRows } from './work-size.ts';

const rowChoices: readonly number[] = [1, 10, 100, 1000, 10_000, 65_536];
/** Undefined is the net that is open. */
const hiddenChoices: readonly (number | undefined)[] = [undefined, 8, 16, 32, 64, 128, 256, 512];

/** With fewer multiplications for a row all backends look the same: then a larger net runs first. */
const WORTH_A_RACE = 150;
const FIRST_HIDDEN = 32;
export const RACE_ROUNDS = 15;

export function firstRace(net: Net, inputs: number, number: number): RaceState {
  const hidden = multiplications(net) < WORTH_A_RACE ? FIRST_HIDDEN : undefined;
  const most = quickRows(racingNet(net, inputs, hidden));
  const rows = rowChoices.findLast((count) => count <= most) ?? 1;
  return { rows, hidden, setting: 'rows', lanes: [], isOver: false, number };
}

/** The net that runs: the one that is open, or a random one with as many inputs and scores. */
export function racingNet(net: Net, inputs: number, hidden: number | undefined): Net {
  if (hidden === undefined) return net;
  const outputs = net.outputSize ?? inputs;
  return new TwoLayerNet(net.inputSize ?? inputs, hidden, outputs, { random: new RandomState(0) });
}

/** Up and down choose a setting, left and right change it; a change starts the race anew. */
export function movedInRace(state: State, move: Move): State {
  const { race } = state;
  if (move === 'up' || move === 'down') {
    return { ...state, race: { ...race, setting: race.setting === 'rows' ? 'hidden' : 'rows' } };
  }
  const by = Number(move === 'right') - Number(move === 'left');
  if (by === 0) return state;
  if (race.setting === 'rows') {
    return restarted(state, { rows: neighbour(rowChoices, race.rows, by) ?? race.rows });
  }
  return restarted(state, { hidden: neighbour(hiddenChoices, race.hidden, by) });
}

export function restarted(state: State, change: Partial<Pick<RaceState, 'rows' | 'hidden'>> = {}): State {
  const { race } = state;
  return { ...state, race: { ...race, ...change, lanes: [], isOver: false, number: race.number + 1 } };
}

function neighbour<T>(choices: readonly T[], now: T, by: number): T | undefined {
  return choices[Math.max(0, Math.min(choices.length - 1, choices.indexOf(now) + by))];
}
