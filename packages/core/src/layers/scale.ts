/** Scale: h = x * c, c of (columns) times every row; a Shift and a Scale are a batch normalization that is trained. */

import { type ColumnStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class Scale extends Layer {
  override readonly name = 'Scale';
  override readonly step: ColumnStep;
  override readonly params: readonly [c: Float32Array];

  /** @throws ArgumentError unless c is a Float32Array */
  constructor(c: Float32Array) {
    super();
    this.step = { kind: 'column', operation: 'scale', values: c };
    checkSteps([this.step]);
    this.params = [c];
  }
}
