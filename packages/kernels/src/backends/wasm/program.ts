/**
 * Steps as the kernels read them: packed weights with their biases, and records of eight 32-bit integers that say
 * what to do. assembly/program.ts is the reader.
 */

import type { ActivationName } from '../../activations.ts';
import { bitsOf } from '../../bits.ts';
import type { ColumnOperation } from '../../column-operations.ts';
import { type AffineStep, type ColumnStep, parametersOf, type Step } from '../../step.ts';
import type { Kernel } from './compile.ts';
import { type Heap, type Region, wholeLines } from './heap.ts';
import { pack, packedBytes, stageBytes } from './packing.ts';

const RECORD_BYTES = 32;
const KINDS = {
  affine: 0,
  activation: 1,
  softmax: 2,
  'log-softmax': 3,
  'layer-norm': 4,
  column: 5,
} as const satisfies Record<Step['kind'], number>;
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
  clip: 16,
} as const satisfies Record<ActivationName, number>;

const OPERATIONS = { shift: 0, scale: 1, prelu: 2 } as const satisfies Record<ColumnOperation, number>;

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

/** A step with numbers of its own, and where they lie: packed weights and bias, or the values of columns. */
type TrainedStep = AffineStep | ColumnStep;
type Places = ReadonlyMap<Step, { readonly weights: number; readonly bias: number }>;

/** What writes a program, and where it goes. */
interface Writer {
  readonly kernel: Kernel;
  readonly heap: Heap;
}

/** Writes steps into the heap. @throws MemoryLimitError */
export function writeProgram(writer: Writer, steps: readonly Step[]): Program {
  const single = steps.map((step) => [step]);
  const fused = fuse(steps);
  const trained = steps.filter((step) => step.kind === 'affine' || step.kind === 'column');
  const recordBytes = wholeLines(RECORD_BYTES * (single.length + fused.length));
  const paramBytes = trained.reduce((sum, step) => sum + wholeLines(weightsBytes(step)) + biasBytes(step), 0);

  const region = writer.heap.allocate(recordBytes + paramBytes);
  try {
    const fusedPointer = region.pointer + RECORD_BYTES * single.length;
    const places = writeParams(writer, trained, region.pointer + recordBytes);
    return {
      region,
      separate: writeRecords(writer.heap, single, places, region.pointer),
      fused: writeRecords(writer.heap, fused, places, fusedPointer),
    };
  } catch (error) {
    writer.heap.free(region);
    throw error;
  }
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

/** The numbers of each step, its weights and its bias on cache lines of their own. */
function writeParams({ kernel, heap }: Writer, steps: readonly TrainedStep[], pointer: number): Places {
  const stage = heap.allocate(Math.max(0, ...steps.map(stagedBytes)));
  let next = pointer;
  const places = new Map<Step, { weights: number; bias: number }>();
  for (const step of steps) {
    const place = { weights: next, bias: next + wholeLines(weightsBytes(step)) };
    if (step.kind === 'affine') {
      pack(kernel, heap, step.weights, stage.pointer, place.weights);
      heap.floats.set(step.bias, place.bias / 4);
    } else heap.floats.set(step.values, place.weights / 4);
    next = place.bias + biasBytes(step);
    places.set(step, place);
  }
  heap.free(stage);
  return places;
}

function weightsBytes(step: TrainedStep): number {
  return step.kind === 'affine' ? packedBytes(step.weights) : step.values.byteLength;
}

function biasBytes(step: TrainedStep): number {
  return step.kind === 'affine' ? wholeLines(step.bias.byteLength) : 0;
}

function stagedBytes(step: TrainedStep): number {
  return step.kind === 'affine' ? stageBytes(step.weights) : 0;
}

function writeRecords(heap: Heap, groups: readonly Step[][], places: Places, pointer: number): Records {
  groups.forEach((group, i) => {
    heap.integers.set(record(group, places), (pointer + RECORD_BYTES * i) / 4);
  });
  return { pointer, count: groups.length };
}

/**
 * Kind, outputs, place of the weights, place of the bias, activation or operation, parameters; the rest of a record is
 * unused.
 */
function record([step, fused]: readonly Step[], places: Places): number[] {
  if (step === undefined) return [];
  const { weights = 0, bias = 0 } = places.get(step) ?? {};
  const outputs = step.kind === 'affine' ? step.weights.cols : 0;
  const last = fused ?? step;
  return [
    KINDS[step.kind],
    outputs,
    weights,
    bias,
    codeOf(last),
    ...bitsOf(Float32Array.from(parametersOf(last))),
  ];
}

/** The code of an activation, or of an operation on columns. */
function codeOf(step: Step): number {
  if (step.kind === 'column') return OPERATIONS[step.operation];
  return ACTIVATIONS[step.kind === 'activation' ? step.activation : 'identity'];
}
