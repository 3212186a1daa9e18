/** LeakyRelu: x where x >= 0, else alpha x, each number by itself; any shape. */

import { type AlphaActivationStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class LeakyRelu extends Layer {
  override readonly name = 'LeakyRelu';
  override readonly step: AlphaActivationStep;

  /** @throws ArgumentError when alpha is no finite float32 */
  constructor(alpha = 0.01) {
    super();
    this.step = { kind: 'activation', activation: 'leaky-relu', alpha };
    checkSteps([this.step]);
  }
}
