/** Steps as a net again: what a file is written of. */

import { Affine, type Layer, Net, PRelu, Scale, Shift } from '@glassnet/core';
import { activationLayer, layerNameOf } from '@glassnet/core/layers';
import type { Step } from '@glassnet/kernels';

const columnLayers = { prelu: PRelu, scale: Scale, shift: Shift } as const;

export function netOfSteps(steps: readonly Step[]): Net {
  return new Net(steps.map(layerOf));
}

function layerOf(step: Step): Layer {
  if (step.kind === 'affine') return new Affine(step.weights, step.bias);
  if (step.kind === 'column') return new columnLayers[step.operation](step.values);
  return activationLayer(layerNameOf(step));
}
