/** One step on some rows: reads them at `start` of `source`, writes them at `targetStart` of `target`. */

import { activations, softmax } from '../../activations.ts';
import type { AffineStep, Step } from '../../step.ts';
import { affine, type PackedAffine, packAffine } from './affine.ts';

/** A step as it is run: weights packed, everything else as it is. */
export type PackedStep = PackedAffine | Exclude<Step, AffineStep>;

export function packStep(step: Step): PackedStep {
  return step.kind === 'affine' ? packAffine(step) : step;
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
    case 'activation': {
      const activation = activations[step.activation];
      for (let i = 0; i < rows * cols; i++) target[targetStart + i] = activation(source[start + i]!);
      break;
    }
    case 'softmax':
      for (let row = 0; row < rows; row++) {
        softmax(source, start + row * cols, target, targetStart + row * cols, cols);
      }
  }
}
