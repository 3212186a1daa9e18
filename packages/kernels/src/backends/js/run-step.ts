/** One step on some rows: reads them at `start` of `source`, writes them at `targetStart` of `target`. */

import { activations, softmax } from '../../activations.ts';
import type { Step } from '../../step.ts';
import { affine } from './affine.ts';

export function runStep(
  step: Step,
  rows: number,
  cols: number,
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
): void {
  switch (step.kind) {
    case 'affine':
      affine(rows, step.weights, step.bias, source, start, target, targetStart);
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
