/** Which backend suits a call, by the amount of work in it. Whatever is chosen, the bits are the same. */

import { type BackendName, isSupported } from './registry.ts';
import type { Step } from './step.ts';

export interface Choice {
  readonly name: BackendName;
  /** Why, in words for a person. */
  readonly reason: string;
}

/** Below, entering WebAssembly costs more than it saves; above the second, waking threads pays. Both measured by `npm run bench`. */
const WASM_FROM = 500;
const WORKERS_FROM = 20_000_000;

/** The backend for `rows` rows of these steps, among those that run here. */
export function chooseBackend(steps: readonly Step[], rows: number): Choice {
  const work = rows * multiplications(steps);
  const size = `${work.toLocaleString('en')} multiplications`;
  if (work >= WORKERS_FROM && isSupported('workers'))
    return { name: 'workers', reason: `${size}: worth waking threads` };
  if (work >= WASM_FROM && isSupported('wasm'))
    return { name: 'wasm', reason: `${size}: worth entering WebAssembly` };
  return { name: 'js', reason: `${size}: plain JavaScript is there at once` };
}

/** Multiplications of one row: the elements of all weights. */
function multiplications(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'affine' ? step.weights.data.length : 0), 0);
}
