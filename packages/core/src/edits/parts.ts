/** What edits take a net apart with, and put it together again. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { AffineStep } from '@glassnet/kernels/step';
import type { Layer } from '../layer.ts';
import { Net } from '../net.ts';

/** @throws ArgumentError unless that layer is an Affine */
export function affineAt(net: Net, layer: number): AffineStep {
  const found = net.layers[layer];
  if (found?.step.kind === 'affine') return found.step;
  throw new ArgumentError(
    `layer ${layer}: expected an Affine, got ${found?.name ?? `none: the net has ${net.layers.length}`}`,
  );
}

/** @throws ArgumentError, naming `what`, unless `index` counts one of `length` things */
export function checkIndex(what: string, index: number, length: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  throw new ArgumentError(`${what}: expected a whole number from 0 to ${length - 1}, got ${index}`);
}

/** The net with other layers. What is known of its inputs and scores stays as long as there are as many of them. */
export function rebuilt(net: Net, layers: readonly Layer[]): Net {
  const edited = new Net(layers, net.metadata);
  const keepsInputs = edited.inputSize === net.inputSize;
  const keepsScores = edited.outputSize === net.outputSize;
  if (keepsInputs && keepsScores) return edited;
  const { inputShape, classes, ...metadata } = net.metadata;
  return new Net(layers, {
    ...metadata,
    inputShape: keepsInputs ? inputShape : undefined,
    classes: keepsScores ? classes : undefined,
  });
}
