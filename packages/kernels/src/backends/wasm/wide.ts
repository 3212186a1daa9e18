/**
 * Wide mode: V8 makes 256-bit operations of pairs of our 128-bit ones (its revectorization, in Node 22 and later).
 * Two lanes side by side do what each did alone, so no bit changes; V8 calls it experimental, so it is opt-in and has
 * to pass a test with known answers first.
 */

import { firstDifference } from '../../bits.ts';
import type { Matrix } from '../../matrix.ts';
import type { Step } from '../../step.ts';
import { openJs } from '../js/open.ts';
import type { Machine } from './machine.ts';
import { WasmSteps } from './wasm-steps.ts';

const LEAST_NODE = 22;
/** Calls after which V8 has optimised what they ran, so that it is the wide code that answers. */
const CALLS = 400;

/** What keeps wide mode from working here, in words for a person; undefined when nothing does. */
export function whyNotWide(): string | undefined {
  const version = globalThis.process?.versions?.node;
  if (version === undefined || globalThis.process?.getBuiltinModule === undefined) {
    return 'wide mode needs Node: a page cannot set options of V8';
  }
  if (Number.parseInt(version, 10) < LEAST_NODE)
    return `wide mode needs Node ${LEAST_NODE}, this is ${version}`;
  return undefined;
}

/** Whether the environment asks for it. */
export function wideByEnvironment(): boolean {
  return globalThis.process?.env?.GLASSNET_WIDE === '1';
}

/** For all WebAssembly that is compiled from now on in this process. */
export function allowWide(): void {
  globalThis.process.getBuiltinModule('node:v8').setFlagsFromString('--experimental-wasm-revectorize');
}

/** Whether a machine gives the bits of js, for a net that meets every tile, and so often that optimised code answers. */
export function givesKnownAnswers(machine: Machine): boolean {
  const steps: Step[] = [
    { kind: 'affine', weights: scattered(37, 63), bias: scattered(1, 63).data },
    { kind: 'activation', activation: 'sigmoid' },
    { kind: 'affine', weights: scattered(63, 31), bias: scattered(1, 31).data },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'softmax' },
  ];
  const x = scattered(61, 37);
  const expected = openJs().load(steps).run(x).data;
  const loaded = new WasmSteps(steps, () => machine);
  let right = true;
  for (let call = 0; call < CALLS && right; call++) right = firstDifference(loaded.run(x).data, expected) < 0;
  loaded.unload();
  return right;
}

/** Numbers between -2 and 2 without a pattern. */
function scattered(rows: number, cols: number): Matrix {
  const data = Float32Array.from({ length: rows * cols }, (_, i) => Math.imul(i + 1, 0x9e3779b1) / 2 ** 30);
  return { rows, cols, data };
}
