/** PRelu: x where x >= 0, else the slope of its column times x; slopes of (columns). */

import { type ColumnStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class PRelu extends Layer {
  override readonly name = 'PRelu';
  override readonly step: ColumnStep;
  override readonly params: readonly [slopes: Float32Array];

  /** @throws ArgumentError unless slopes is a Float32Array */
  constructor(slopes: Float32Array) {
    super();
    this.step = { kind: 'column', operation: 'prelu', values: slopes };
    checkSteps([this.step]);
    this.params = [slopes];
  }
}
