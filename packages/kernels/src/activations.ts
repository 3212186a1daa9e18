/**
 * Every activation in strict float32: the reference that all backends reproduce bit for bit. JavaScript's
 * own Math.exp and Math.tanh may differ from engine to engine, so none is used; each function here is a
 * fixed sequence of float32 operations, and the file of its name in assembly/activations/ is the same sequence four
 * numbers at a time.
 *
 * The polynomials are our own minimax fits, their coefficients rounded to float32 one after another.
 * Errors are in units in the last place (ULP) against float64; ACTIVATIONS.md has them all.
 */

import { elu, selu } from './activations/elu.ts';
import { mish, silu } from './activations/gated.ts';
import { gelu, geluTanh } from './activations/gelu.ts';
import {
  clip,
  hardSigmoid,
  hardSwish,
  identity,
  leakyRelu,
  relu,
  relu6,
  softsign,
} from './activations/piecewise.ts';
import { sigmoid } from './activations/sigmoid.ts';
import { softplus } from './activations/softplus.ts';
import { tanh } from './activations/tanh.ts';

export { exp } from './activations/exp.ts';
export { layerNorm } from './activations/layer-norm.ts';
export { logSoftmax, type RowActivation, softmax } from './activations/softmax.ts';

/** x and the parameters are float32; parameters left out are the usual ones, those an activation does not have unused. */
export type Activation = (x: number, alpha?: number, beta?: number) => number;

/** The activations that act on each number by itself, by the name that files and commands use. */
export const activations = {
  clip,
  elu,
  gelu,
  'gelu-tanh': geluTanh,
  'hard-sigmoid': hardSigmoid,
  'hard-swish': hardSwish,
  identity,
  'leaky-relu': leakyRelu,
  mish,
  relu,
  relu6,
  selu,
  sigmoid,
  silu,
  softplus,
  softsign,
  tanh,
} as const satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;

export const activationNames: readonly ActivationName[] = Object.keys(activations).filter(isActivationName);

export function isActivationName(name: string): name is ActivationName {
  return Object.hasOwn(activations, name);
}
