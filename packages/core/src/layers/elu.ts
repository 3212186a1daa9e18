/** Elu: x where x >= 0, else alpha (e^x - 1), each number by itself; any shape. */

import { type AlphaActivationStep, checkSteps } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class Elu extends Layer {
  override readonly name = 'Elu';
  override readonly step: AlphaActivationStep;

  /** @throws ArgumentError when alpha is no finite float32 */
  constructor(alpha = 1) {
    super();
    this.step = { kind: 'activation', activation: 'elu', alpha };
    checkSteps([this.step]);
  }
}
