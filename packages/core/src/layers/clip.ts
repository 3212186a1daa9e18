/** Clip: min(max(x, min), max), each number by itself; any shape. From -1 to 1, as usual, it is called hard tanh too. */

import { type ClipStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class Clip extends Layer {
  override readonly name = 'Clip';
  override readonly step: ClipStep;

  /** @throws ArgumentError when min or max is no finite float32 */
  constructor(min = -1, max = 1) {
    super();
    this.step = { kind: 'activation', activation: 'clip', min, max };
    checkSteps([this.step]);
  }
}
