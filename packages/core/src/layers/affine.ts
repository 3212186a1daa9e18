/**
 * Affine: h = xW + b, the fully connected layer.
 *
 * x (rows, inputs), W (inputs, outputs), b (outputs), h (rows, outputs); b is added to every row.
 *
 *     const layer = new Affine(matrix([[1, 2, 3], [4, 5, 6]]), Float32Array.of(0.1, 0.2, 0.3));
 *     layer.forward(matrix([[1, -1]])); // -2.9, -2.8, -2.7
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { type AffineStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class Affine extends Layer {
  override readonly name = 'Affine';
  override readonly step: AffineStep;
  override readonly params: readonly [W: Matrix, b: Float32Array];

  /** @throws ShapeError when b is not as long as W has columns */
  constructor(W: Matrix, b: Float32Array) {
    super();
    this.step = { kind: 'affine', weights: W, bias: b };
    checkSteps([this.step]);
    this.params = [W, b];
  }
}
