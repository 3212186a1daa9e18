/**
 * Steps as the kernels read them: packed weights with their biases, and records of eight 32-bit integers that say
 * what to do. assembly/program.ts is the reader.
 */

import type { ActivationName } from '../../activations.ts';
import { bitsOf } from '../../bits.ts';
import { type ActivationStep, type AffineStep, parametersOf, type Step } from '../../step.ts';
import type { Heap, Region } from './heap.ts';
import { pack, packedLength } from './packing.ts';

const RECORD_BYTES = 32;
const KINDS = { affine: 0, activation: 1, softmax: 2, 'log-softmax': 3 } as const;
const ACTIVATIONS = {
  identity: 0,
  relu: 1,
  sigmoid: 2,
  tanh: 3,
  elu: 4,
  gelu: 5,
  'gelu-tanh': 6,
  'hard-sigmoid': 7,
  'hard-swish': 8,
  'leaky-relu': 9,
  mish: 10,
  relu6: 11,
  selu: 12,
  silu: 13,
  softplus: 14,
  softsign: 15,
} as const satisfies Record<ActivationName, number>;

/** Some records, one after the other: what one call of the kernel works through. */
export interface Records {
  readonly pointer: number;
  readonly count: number;
}

export interface Program {
  /** Where all of it lies. */
  readonly region: Region;
  /** The records of `run`, in which an activation belongs to the affine step before it. */
  readonly fused: Records;
  /** The records of `trace`, one for each step. */
  readonly separate: Records;
}

/** Where the packed weights and the bias of an affine step lie. */
type Places = ReadonlyMap<AffineStep, { readonly weights: number; readonly bias: number }>;

/** Writes steps into the heap. @throws MemoryLimitError */
export function writeProgram(heap: Heap, steps: readonly Step[]): Program {
  const single = steps.map((step) => [step]);
  const fused = fuse(steps);
  const affine = steps.filter((step) => step.kind === 'affine');
  const recordBytes = RECORD_BYTES * (single.length + fused.length);
  const paramBytes = affine.reduce(
    (sum, { weights, bias }) => sum + 4 * (packedLength(weights) + bias.length),
    0,
  );

  const region = heap.allocate(recordBytes + paramBytes);
  const fusedPointer = region.pointer + RECORD_BYTES * single.length;
  const places = writeParams(heap, affine, region.pointer + recordBytes);
  return {
    region,
    separate: writeRecords(heap, single, places, region.pointer),
    fused: writeRecords(heap, fused, places, fusedPointer),
  };
}

/** The record of one step. */
export function recordOf({ separate }: Program, step: number): Records {
  return { pointer: separate.pointer + RECORD_BYTES * step, count: 1 };
}

/** Steps in groups that one record holds: an affine step takes the activation that follows it. */
function fuse(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.kind === 'activation' && last?.length === 1 && last[0]?.kind === 'affine') last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function writeParams(heap: Heap, steps: readonly AffineStep[], pointer: number): Places {
  let next = pointer;
  const places = new Map<AffineStep, { weights: number; bias: number }>();
  for (const step of steps) {
    const place = { weights: next, bias: next + 4 * packedLength(step.weights) };
    pack(step.weights, heap.floats.subarray(place.weights / 4, place.bias / 4));
    heap.floats.set(step.bias, place.bias / 4);
    next = place.bias + 4 * step.bias.length;
    places.set(step, place);
  }
  return places;
}

function writeRecords(heap: Heap, groups: readonly Step[][], places: Places, pointer: number): Records {
  groups.forEach((group, i) => {
    heap.integers.set(record(group, places), (pointer + RECORD_BYTES * i) / 4);
  });
  return { pointer, count: groups.length };
}

/** Kind, outputs, place of the weights, place of the bias, activation, its parameters; the rest of a record is unused. */
function record(group: readonly Step[], places: Places): number[] {
  const activation = activationWords(group.find((step) => step.kind === 'activation'));
  const [step] = group;
  if (step?.kind !== 'affine') return [KINDS[step?.kind ?? 'activation'], 0, 0, 0, ...activation];
  const place = places.get(step);
  return [KINDS.affine, step.weights.cols, place?.weights ?? 0, place?.bias ?? 0, ...activation];
}

/** The code of an activation, and its parameters as the bits of float32. */
function activationWords(step: ActivationStep | undefined): number[] {
  if (step === undefined) return [ACTIVATIONS.identity];
  return [ACTIVATIONS[step.activation], ...bitsOf(Float32Array.from(parametersOf(step)))];
}
