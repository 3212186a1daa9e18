/**
 * HardSigmoid: min(max(alpha x + beta, 0), 1), each number by itself; any shape.
 *
 * PyTorch has alpha 1/6 and beta 1/2; ONNX has alpha 0.2 when nothing else is said.
 */

import { checkSteps, type HardSigmoidStep } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class HardSigmoid extends Layer {
  override readonly name = 'HardSigmoid';
  override readonly step: HardSigmoidStep;

  /** @throws ArgumentError when alpha or beta is no finite float32 */
  constructor(alpha = 1 / 6, beta = 0.5) {
    super();
    this.step = { kind: 'activation', activation: 'hard-sigmoid', alpha, beta };
    checkSteps([this.step]);
  }
}
