/** A net as our files hold it, whatever their format: its layers by name, and the tensors of each, numbered. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { Step } from '@glassnet/kernels/step';
import { layerNameOf } from '../layers/by-name.ts';
import type { Net } from '../net.ts';
import { metadataFault } from '../readers/description/description.ts';
import { tensorNames } from '../readers/naming/self-described.ts';

export interface WrittenTensor {
  /** `W1` (inputs, outputs), `b1` (outputs); `shift1`, `scale1`, `prelu1` (columns). */
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface WrittenNet {
  /** `affine`, `shift`, `leaky-relu(0.2)`. */
  readonly layers: readonly string[];
  readonly tensors: readonly WrittenTensor[];
}

/** @throws ArgumentError for what a reader would refuse: a tensor without numbers, classes that do not fit */
export function writtenNet(net: Net): WrittenNet {
  const layers = net.steps.map(layerNameOf);
  const names = tensorNames(layers);
  const tensors = net.steps.flatMap((step, i) => {
    return arraysOf(step).map((array, j) => ({ ...array, name: names[i]?.[j] ?? '' }));
  });
  const empty = tensors.find(({ data }) => data.length === 0);
  if (empty !== undefined)
    throw new ArgumentError(`a net without numbers in ${empty.name} cannot be written`);
  const fault = metadataFault(net);
  if (fault !== undefined) throw new ArgumentError(fault);
  return { layers, tensors };
}

function arraysOf(step: Step): Omit<WrittenTensor, 'name'>[] {
  if (step.kind === 'column') return [{ shape: [step.values.length], data: step.values }];
  if (step.kind !== 'affine') return [];
  const { weights, bias } = step;
  return [
    { shape: [weights.rows, weights.cols], data: weights.data },
    { shape: [bias.length], data: bias },
  ];
}
