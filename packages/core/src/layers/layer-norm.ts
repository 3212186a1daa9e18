/**
 * LayerNorm: (x - mean) / sqrt(variance + epsilon), each row by itself; any shape. The gain and bias that are trained
 * with it are a Scale and a Shift behind it.
 */

import { checkSteps, type LayerNormStep } from '@glassnet/kernels/step';
import { Layer } from '../layer.ts';

export class LayerNorm extends Layer {
  override readonly name = 'LayerNorm';
  override readonly step: LayerNormStep;

  /** @throws ArgumentError when epsilon is no finite float32 */
  constructor(epsilon = 1e-5) {
    super();
    this.step = { kind: 'layer-norm', epsilon };
    checkSteps([this.step]);
  }
}
