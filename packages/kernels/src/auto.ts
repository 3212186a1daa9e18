/** Which backend suits a call, by the amount of work in it. Whatever is chosen, the bits are the same. */

import { cores } from './backends/workers/cores.ts';
import { type BackendName, isSupported } from './registry.ts';
import type { Step } from './step.ts';

export interface Choice {
  readonly name: BackendName;
  /** Why, in words for a person. */
  readonly reason: string;
}

/**
 * Multiplications from which a backend wins over the one before it, as timed on two cores under Node 20: entering
 * WebAssembly and copying rows there, then waking threads, cost about as much as these.
 */
const WASM_FROM = 50;
const WORKERS_FROM = 8_000_000;

/** The backend for `rows` rows of these steps, among those that run here. */
export function chooseBackend(steps: readonly Step[], rows: number): Choice {
  const work = rows * multiplications(steps);
  const size = `${work.toLocaleString('en')} multiplications`;
  if (work >= WORKERS_FROM && cores() > 1 && isSupported('workers'))
    return { name: 'workers', reason: `${size}: worth waking threads` };
  if (work >= WASM_FROM && isSupported('wasm'))
    return { name: 'wasm', reason: `${size}: worth entering WebAssembly` };
  return { name: 'js', reason: `${size}: plain JavaScript is there at once` };
}

/** Multiplications of one row: the elements of all weights. */
function multiplications(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'affine' ? step.weights.data.length : 0), 0);
}
