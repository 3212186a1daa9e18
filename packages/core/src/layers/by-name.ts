/** The layers without parameters, by the names that files and commands use. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { Step } from '@glassnet/kernels/step';
import type { Layer } from '../layer.ts';
import { Identity } from './identity.ts';
import { Relu } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Softmax } from './softmax.ts';
import { Tanh } from './tanh.ts';

const byName = {
  identity: Identity,
  relu: Relu,
  sigmoid: Sigmoid,
  softmax: Softmax,
  tanh: Tanh,
} as const;

export type ActivationLayerName = keyof typeof byName;

export const activationLayerNames = Object.keys(byName).filter(isActivationLayerName);

export function isActivationLayerName(name: string): name is ActivationLayerName {
  return Object.hasOwn(byName, name);
}

/** @throws ArgumentError with the list, for a name that is none of them */
export function activationLayer(name: string): Layer {
  if (isActivationLayerName(name)) return new byName[name]();
  throw new ArgumentError(`unknown activation "${name}": expected one of ${activationLayerNames.join(', ')}`);
}

/** The name by which a file lists the layer of this step. */
export function layerNameOf(step: Step): 'affine' | ActivationLayerName {
  return step.kind === 'activation' ? step.activation : step.kind;
}
