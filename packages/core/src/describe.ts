/** A net as rows of a table: what every front end shows before it shows numbers. */

import { widths } from '@glassnet/kernels/step';
import type { Net } from './net.ts';

export interface LayerDescription {
  /** `Affine`, `Sigmoid`, ... */
  readonly name: string;
  /** Columns in and out; undefined when any number of them passes through. */
  readonly inputs: number | undefined;
  readonly outputs: number | undefined;
  /** Trained numbers: weights and biases. */
  readonly params: number;
}

export interface NetDescription {
  /** The sizes in one word: `2-4-3`. */
  readonly title: string;
  readonly layers: readonly LayerDescription[];
  readonly params: number;
  /** What the parameters take as float32. */
  readonly bytes: number;
}

export function describeNet(net: Net): NetDescription {
  const outputs = net.inputSize === undefined ? [] : widths(net.steps, net.inputSize);
  const layers = net.layers.map((layer, i) => ({
    name: layer.name,
    inputs: i === 0 ? net.inputSize : outputs[i - 1],
    outputs: outputs[i],
    params: layer.params.reduce((sum, param) => sum + ('data' in param ? param.data : param).length, 0),
  }));
  const params = layers.reduce((sum, layer) => sum + layer.params, 0);
  return { title: title(net), layers, params, bytes: 4 * params };
}

function title(net: Net): string {
  const sizes = net.steps.flatMap((step) => (step.kind === 'affine' ? [step.weights.cols] : []));
  return net.inputSize === undefined ? 'any' : [net.inputSize, ...sizes].join('-');
}
