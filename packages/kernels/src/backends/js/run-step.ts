/** One step on some rows: reads them at `start` of `source`, writes them at `targetStart` of `target`. */

import {
  type Activation,
  activations,
  layerNorm,
  logSoftmax,
  type RowActivation,
  softmax,
} from '../../activations.ts';
import { columnOperations } from '../../column-operations.ts';
import { type ActivationStep, type ColumnStep, parametersOf, type Step } from '../../step.ts';
import { affine, type PackedAffine, packAffine } from './affine.ts';

/** A step as it is run: its numbers copied, weights packed, activations looked up. */
export type PackedStep = PackedAffine | PackedActivation | Exclude<Step, { kind: 'affine' | 'activation' }>;

interface PackedActivation {
  readonly kind: 'activation';
  readonly activation: Activation;
  readonly alpha: number | undefined;
  readonly beta: number | undefined;
}

export function packStep(step: Step): PackedStep {
  if (step.kind === 'affine') return packAffine(step);
  if (step.kind === 'column') return { ...step, values: step.values.slice() };
  return step.kind === 'activation' ? packActivation(step) : step;
}

function packActivation(step: ActivationStep): PackedActivation {
  const [alpha, beta] = parametersOf(step).map(Math.fround);
  return { kind: 'activation', activation: activations[step.activation], alpha, beta };
}

export function runStep(
  step: PackedStep,
  rows: number,
  cols: number,
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
): void {
  switch (step.kind) {
    case 'affine':
      affine(step, rows, source, start, target, targetStart);
      break;
    case 'activation':
      activate(step, rows * cols, source, start, target, targetStart);
      break;
    case 'column':
      operate(step, rows, source, start, target, targetStart);
      break;
    default: {
      const activateRow = rowActivations[step.kind];
      const [parameter] = parametersOf(step).map(Math.fround);
      for (let row = 0; row < rows; row++) {
        activateRow(source, start + row * cols, target, targetStart + row * cols, cols, parameter);
      }
    }
  }
}

const rowActivations = {
  'layer-norm': layerNorm,
  'log-softmax': logSoftmax,
  softmax,
} as const satisfies Record<string, RowActivation>;

function operate(
  { operation, values }: ColumnStep,
  rows: number,
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
): void {
  const apply = columnOperations[operation];
  const { length } = values;
  for (let row = 0; row < rows; row++) {
    const from = start + row * length;
    const to = targetStart + row * length;
    for (let i = 0; i < length; i++) target[to + i] = apply(source[from + i]!, values[i]!);
  }
}

function activate(
  { activation, alpha, beta }: PackedActivation,
  count: number,
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
): void {
  for (let i = 0; i < count; i++) target[targetStart + i] = activation(source[start + i]!, alpha, beta);
}
