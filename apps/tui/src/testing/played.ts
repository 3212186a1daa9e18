/** The state of the screen after keys, as a terminal sends them, without a terminal. */

import { readFileSync } from 'node:fs';
import { RandomState, randn, TwoLayerNet } from '@glassnet/core';
import { readSafetensors } from '@glassnet/core/readers/safetensors';
import { bundledModels } from '@glassnet/models';
import { KeyDecoder } from '../screens/keys/key-decoder.ts';
import type { Language } from '../screens/look/language.ts';
import { type Event, reduce } from '../screens/state/reduce.ts';
import { startState } from '../screens/state/start-state.ts';
import type { OpenedModel, State } from '../screens/state/state.ts';

export const CLASSIC_SIZE = { columns: 80, rows: 24 };

/** The net of the lesson, with its rows. */
export function lesson(): OpenedModel {
  const random = new RandomState(0);
  const net = new TwoLayerNet(2, 4, 3, { random });
  return { name: 'seed', net, rows: { name: 'seed', x: randn(10, 2, random), classes: undefined } };
}

/** Handwritten digits: 64-32-10, on so many random rows, each of class 0. */
export function digits(rows: number): OpenedModel {
  const net = readSafetensors(Uint8Array.from(readFileSync(bundledModels.digits.file)));
  const x = randn(rows, 64, new RandomState(0));
  return { name: 'digits', net, rows: { name: 'rows', x, classes: new Uint32Array(rows) } };
}

export function started(model = lesson(), language: Language = 'en', size = CLASSIC_SIZE): State {
  return startState(model, size, language);
}

/** After the keys, all of which have come. */
export function played(state: State, keys: string): State {
  const decoder = new KeyDecoder();
  return reduce(state, { kind: 'pressed', presses: [...decoder.push(keys), ...decoder.flush()] });
}

/** After everything that some work has to tell. */
export async function worked(state: State, work: AsyncIterable<Event>): Promise<State> {
  let next = state;
  for await (const event of work) next = reduce(next, event);
  return next;
}
