/** What the person at the screen has chosen, and how a key changes it. Results are elsewhere: use-results.ts. */

import { type BackendName, backendNames } from '@glassnet/kernels';
import type { MissingBackend } from '../backends.ts';
import type { KeyAction } from './keys.ts';

export interface ScreenState {
  /** The inputs, one row. */
  readonly x: readonly number[];
  /** The index of the input that the keys change. */
  readonly selected: number;
  readonly backend: BackendName;
  /** The backends that cannot run here. */
  readonly missing: readonly MissingBackend[];
  /** Those of them that were passed over by the last key. */
  readonly skipped: readonly MissingBackend[];
}

const STEP = 0.1;
/** Inputs stay on this grid, so that 0.1 + 0.2 is 0.3. */
const STEPS_OF_ONE = 1e6;

export function reduce(state: ScreenState, action: KeyAction): ScreenState {
  const calm = state.skipped.length === 0 ? state : { ...state, skipped: [] };
  switch (action) {
    case 'previous-input':
      return select(calm, -1);
    case 'next-input':
      return select(calm, 1);
    case 'decrease':
      return change(calm, -STEP);
    case 'increase':
      return change(calm, STEP);
    case 'next-backend':
      return nextBackend(calm);
    case 'quit':
    case 'interrupt':
      return calm;
  }
}

function select(state: ScreenState, by: number): ScreenState {
  const count = state.x.length;
  return { ...state, selected: (state.selected + by + count) % count };
}

function change(state: ScreenState, by: number): ScreenState {
  const value = (state.x[state.selected] ?? 0) + by;
  return { ...state, x: state.x.with(state.selected, Math.round(value * STEPS_OF_ONE) / STEPS_OF_ONE) };
}

/** The next backend that runs here; js always does. */
function nextBackend(state: ScreenState): ScreenState {
  const at = backendNames.indexOf(state.backend);
  const following = [...backendNames.slice(at + 1), ...backendNames.slice(0, at + 1)];
  const isMissing = (name: BackendName): boolean => state.missing.some((missing) => missing.name === name);
  const backend = following.find((name) => !isMissing(name)) ?? state.backend;
  const passed = following.slice(0, following.indexOf(backend));
  return { ...state, backend, skipped: state.missing.filter(({ name }) => passed.includes(name)) };
}
