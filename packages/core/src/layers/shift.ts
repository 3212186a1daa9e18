/** Shift: h = x + c, c of (columns) added to every row; what scaling by mean and deviation begins with. */

import { type ColumnStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class Shift extends Layer {
  override readonly name = 'Shift';
  override readonly step: ColumnStep;
  override readonly params: readonly [c: Float32Array];

  /** @throws ArgumentError unless c is a Float32Array */
  constructor(c: Float32Array) {
    super();
    this.step = { kind: 'column', operation: 'shift', values: c };
    checkSteps([this.step]);
    this.params = [c];
  }
}
