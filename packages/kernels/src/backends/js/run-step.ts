/** One step on some rows: reads them at `start` of `source`, writes them at `targetStart` of `target`. */

import { type Activation, activations, logSoftmax, softmax } from '../../activations.ts';
import { type ActivationStep, parametersOf, type Step } from '../../step.ts';
import { affine, type PackedAffine, packAffine } from './affine.ts';

/** A step as it is run: weights packed, activations looked up. */
export type PackedStep = PackedAffine | PackedActivation | Exclude<Step, { kind: 'affine' | 'activation' }>;

interface PackedActivation {
  readonly kind: 'activation';
  readonly activation: Activation;
  readonly alpha: number | undefined;
  readonly beta: number | undefined;
}

export function packStep(step: Step): PackedStep {
  if (step.kind === 'affine') return packAffine(step);
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
    default: {
      const activateRow = step.kind === 'softmax' ? softmax : logSoftmax;
      for (let row = 0; row < rows; row++) {
        activateRow(source, start + row * cols, target, targetStart + row * cols, cols);
      }
    }
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
