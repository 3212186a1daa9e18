/** What the golden digests are digests of. */

import { activationNames } from '../activations.ts';
import type { Backend } from '../backend.ts';
import { bitsOf } from '../bits.ts';
import { columnOperationNames } from '../column-operations.ts';
import type { Matrix } from '../matrix.ts';
import type { Step } from '../step.ts';
import { scattered, sweep } from './fixed.ts';
import { activationStep } from './generators.ts';

interface GoldenCase {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly x: Matrix;
}

const net: GoldenCase = {
  name: 'net',
  steps: [
    { kind: 'affine', weights: scattered(37, 63), bias: scattered(1, 63, 1).data },
    { kind: 'activation', activation: 'sigmoid' },
    { kind: 'affine', weights: scattered(63, 31), bias: scattered(1, 31, 2).data },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'affine', weights: scattered(31, 10), bias: scattered(1, 10, 3).data },
  ],
  x: scattered(61, 37, 4),
};

const rowSteps: Step[] = [
  { kind: 'softmax' },
  { kind: 'log-softmax' },
  { kind: 'layer-norm', epsilon: 1e-5 },
];
const rows: GoldenCase[] = rowSteps.map((step) => ({
  name: step.kind,
  steps: [step],
  x: scattered(50, 21, 5),
}));

const columns: GoldenCase[] = columnOperationNames.map((operation) => ({
  name: operation,
  steps: [{ kind: 'column', operation, values: scattered(1, 21, 6).data }],
  x: scattered(50, 21, 5),
}));

export const goldenCases: readonly GoldenCase[] = [
  net,
  ...rows,
  ...columns,
  ...activationNames.map((name) => ({ name, steps: [activationStep(name, 0.125, 0.75)], x: sweep() })),
];

/** The digests of all cases on a backend: SHA-256 of the bits as little-endian 32-bit integers, every NaN the same. */
export async function digestsOn(backend: Backend): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { name, steps, x } of goldenCases) {
    const loaded = await backend.load(steps);
    digests[name] = await sha256(bitsOf((await loaded.run(x)).data));
    loaded.unload();
  }
  return digests;
}

async function sha256(bits: Uint32Array): Promise<string> {
  const bytes = new DataView(new ArrayBuffer(4 * bits.length));
  for (const [i, word] of bits.entries()) bytes.setUint32(4 * i, word, true);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
