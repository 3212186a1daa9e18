/** What long use leaves behind: the same again and again, with a look at the memory of the process on the way. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Affine, Net, RandomState, Sigmoid, TwoLayerNet } from '@glassnet/core';
import { type Matrix, matrixOf } from '@glassnet/kernels/matrix';
import { backendNames, openBackend } from '@glassnet/kernels/registry';

const SMALL_CALLS = 1_000_000;
const CYCLES = 1_000;
const BATCHES = 1_000;
const ROWS_OF_A_BATCH = 1_000;
const THREADS = 2;

/** How much more there may be at the end than half way: what the heap of an engine breathes. */
const FLAT_BYTES = 16e6;
/** What a million rows may take beyond their scores. */
const BEYOND_BYTES = 64e6;

export interface Soaked {
  readonly name: string;
  readonly nanoseconds: number;
  /** What it is judged by, resident bytes of the process: growth since half way, or the most beyond the scores. */
  readonly bytes: number;
  readonly limit: number;
}

/** Each soak in turn. @throws when one cannot run */
export async function* soaks(): AsyncGenerator<Soaked> {
  for (const name of backendNames) yield await smallCalls(name);
  for (const name of ['wasm', 'workers'] as const) yield await cycles(name);
  for (const name of backendNames) yield await manyRows(name);
}

/** Calls of 2-4-3 with one row. */
async function smallCalls(name: (typeof backendNames)[number]): Promise<Soaked> {
  const net = new TwoLayerNet(2, 4, 3);
  const x = matrixOf(1, 2, Float32Array.of(1, -0.5));
  const backend = await openBackend(name, { threads: THREADS });
  const soaked = await growth(`${name}: a million calls of 2-4-3`, SMALL_CALLS, async () => {
    await net.predict(x, { backend });
  });
  await backend.close();
  return soaked;
}

/** A backend opened, used and closed. */
function cycles(name: 'wasm' | 'workers'): Promise<Soaked> {
  const net = new TwoLayerNet(2, 4, 3);
  const x = matrixOf(1, 2, Float32Array.of(1, -0.5));
  return growth(`${name}: opened, used and closed a thousand times`, CYCLES, async () => {
    const backend = await openBackend(name, { threads: THREADS });
    await net.predict(x, { backend });
    await backend.close();
  });
}

async function growth(name: string, count: number, once: () => Promise<void>): Promise<Soaked> {
  const start = performance.now();
  for (let i = 0; i < count / 2; i++) await once();
  const halfway = residentBytes();
  for (let i = 0; i < count / 2; i++) await once();
  const bytes = Math.max(0, residentBytes() - halfway);
  return { name, nanoseconds: 1e6 * (performance.now() - start), bytes, limit: FLAT_BYTES };
}

/** A million rows of 784-50-100-10, made a thousand at a time, their scores kept in one array. */
async function manyRows(name: (typeof backendNames)[number]): Promise<Soaked> {
  const net = netOf(784, 50, 100, 10);
  const backend = await openBackend(name, { threads: THREADS });
  const scores = new Float32Array(BATCHES * ROWS_OF_A_BATCH * 10).fill(0);
  const before = residentBytes();
  let most = before;
  let next = 0;
  const start = performance.now();
  for (const batch of batches(784)) {
    const { data } = await net.predict(batch, { backend });
    scores.set(data, next);
    next += data.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  const nanoseconds = 1e6 * (performance.now() - start);
  await backend.close();
  return {
    name: `${name}: a million rows of 784-50-100-10 from a generator`,
    nanoseconds,
    bytes: most - before,
    limit: BEYOND_BYTES,
  };
}

function* batches(cols: number): Generator<Matrix> {
  for (let i = 0; i < BATCHES; i++) {
    const data = new Float32Array(ROWS_OF_A_BATCH * cols);
    for (let j = 0; j < data.length; j++) data[j] = ((i + j) % 251) / 251;
    yield { rows: ROWS_OF_A_BATCH, cols, data };
  }
}

/** Random Affine layers of these sizes, with Sigmoid between them. */
function netOf(...sizes: readonly number[]): Net {
  const random = new RandomState(0);
  const layers = sizes.slice(1).flatMap((outputs, i) => {
    const inputs = sizes[i] ?? 0;
    const affine = new Affine(
      matrixOf(inputs, outputs, random.randn(inputs * outputs)),
      random.randn(outputs),
    );
    return i === 0 ? [affine] : [new Sigmoid(), affine];
  });
  return new Net(layers);
}

/** After everything that nobody refers to any more is gone. */
function residentBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage.rss();
}
