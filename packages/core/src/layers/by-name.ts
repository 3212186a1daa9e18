/**
 * The layers without weights, by the names that files and commands use: `relu`, and with parameters other than the
 * usual ones `leaky-relu(0.2)` or `hard-sigmoid(0.2, 0.5)`.
 */

import { ArgumentError } from '@glassnet/kernels/errors';
import { parametersOf, type Step } from '@glassnet/kernels/step';
import type { Layer } from '../layer.ts';
import { Clip } from './clip.ts';
import { Elu } from './elu.ts';
import { Gelu } from './gelu.ts';
import { GeluTanh } from './gelu-tanh.ts';
import { HardSigmoid } from './hard-sigmoid.ts';
import { HardSwish } from './hard-swish.ts';
import { Identity } from './identity.ts';
import { LayerNorm } from './layer-norm.ts';
import { LeakyRelu } from './leaky-relu.ts';
import { LogSoftmax } from './log-softmax.ts';
import { Mish } from './mish.ts';
import { Relu } from './relu.ts';
import { Relu6 } from './relu6.ts';
import { Selu } from './selu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Silu } from './silu.ts';
import { Softmax } from './softmax.ts';
import { Softplus } from './softplus.ts';
import { Softsign } from './softsign.ts';
import { Tanh } from './tanh.ts';

type ActivationLayerClass = new (...parameters: readonly number[]) => Layer;

const byName = {
  clip: Clip,
  elu: Elu,
  gelu: Gelu,
  'gelu-tanh': GeluTanh,
  'hard-sigmoid': HardSigmoid,
  'hard-swish': HardSwish,
  identity: Identity,
  'layer-norm': LayerNorm,
  'leaky-relu': LeakyRelu,
  'log-softmax': LogSoftmax,
  mish: Mish,
  relu: Relu,
  relu6: Relu6,
  selu: Selu,
  sigmoid: Sigmoid,
  silu: Silu,
  softmax: Softmax,
  softplus: Softplus,
  softsign: Softsign,
  tanh: Tanh,
} as const satisfies Record<string, ActivationLayerClass>;

/** A name, and what stands in parentheses behind it: numbers as JSON writes them. */
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?`;
const WRITTEN = new RegExp(String.raw`^([a-z0-9-]+)(?:\((${NUMBER}(?:, ${NUMBER})*)\))?$`);

export type ActivationLayerName = keyof typeof byName;

export const activationLayerNames = Object.keys(byName).filter(isActivationLayerName);

export function isActivationLayerName(name: string): name is ActivationLayerName {
  return Object.hasOwn(byName, name);
}

/**
 * The layer of that name, with the usual parameters or those written behind it.
 *
 * @throws ArgumentError with the list, for a name that is none of them; for parameters that the layer does not have
 */
export function activationLayer(written: string): Layer {
  const [, name = '', list] = WRITTEN.exec(written) ?? [];
  if (!isActivationLayerName(name)) {
    throw new ArgumentError(
      `unknown activation "${written.slice(0, 40)}": expected one of ${activationLayerNames.join(', ')}`,
    );
  }
  const parameters = list?.split(', ').map(Number) ?? [];
  const { length } = parametersOf(usual(name).step);
  if (list !== undefined && parameters.length !== length) {
    throw new ArgumentError(`${name} has ${length} parameters, got ${parameters.length}`);
  }
  return create(name, parameters);
}

/** Whether `activationLayer` takes it. */
export function isActivationLayer(written: string): boolean {
  try {
    activationLayer(written);
    return true;
  } catch (error) {
    if (error instanceof ArgumentError) return false;
    throw error;
  }
}

/** The name by which a file lists the layer of this step, with its parameters where they are not the usual ones. */
export function layerNameOf(step: Step): string {
  if (step.kind === 'affine') return step.kind;
  if (step.kind === 'column') return step.operation;
  const name = step.kind === 'activation' ? step.activation : step.kind;
  const list = listOf(step);
  return list === listOf(usual(name).step) ? name : `${name}(${list})`;
}

function listOf(step: Step): string {
  const numbers = parametersOf(step).map((parameter) => (Object.is(parameter, -0) ? '-0' : `${parameter}`));
  return numbers.join(', ');
}

function usual(name: ActivationLayerName): Layer {
  return create(name, []);
}

function create(name: ActivationLayerName, parameters: readonly number[]): Layer {
  const Class: ActivationLayerClass = byName[name];
  return new Class(...parameters);
}
