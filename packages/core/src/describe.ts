/** A net as rows of a table: what every front end shows before it shows numbers. */

import { type Step, widths } from '@glassnet/kernels/step';
import { layerNameOf } from './layers/by-name.ts';
import type { Net } from './net.ts';

export interface LayerDescription {
  /** `Affine`, `Sigmoid`, ... */
  readonly name: string;
  /** As files and commands write it, with its parameters: `leaky-relu(0.2)`; undefined for a layer with weights. */
  readonly activation: string | undefined;
  /** Columns in and out; undefined when any number of them passes through. */
  readonly inputs: number | undefined;
  readonly outputs: number | undefined;
  /** Trained numbers: weights and biases. */
  readonly params: number;
  /** What these take as float32. */
  readonly bytes: number;
  /** Multiplications and additions with trained numbers, for one row. */
  readonly flops: number;
}

export interface NetDescription {
  /** The sizes in one word: `2-4-3`. */
  readonly title: string;
  readonly layers: readonly LayerDescription[];
  readonly params: number;
  readonly bytes: number;
  readonly flops: number;
}

const BYTES_OF_A_PARAM = 4;

export function describeNet(net: Net): NetDescription {
  const outputs = net.inputSize === undefined ? [] : widths(net.steps, net.inputSize);
  const layers = net.layers.map(({ name, step, params: own }, i) => {
    const params = own.reduce((sum, param) => sum + ('data' in param ? param.data : param).length, 0);
    return {
      name,
      activation: own.length === 0 ? layerNameOf(step) : undefined,
      inputs: i === 0 ? net.inputSize : outputs[i - 1],
      outputs: outputs[i],
      params,
      bytes: BYTES_OF_A_PARAM * params,
      flops: flopsOf(step),
    };
  });
  const sum = (of: 'params' | 'bytes' | 'flops') => layers.reduce((total, layer) => total + layer[of], 0);
  return { title: title(net), layers, params: sum('params'), bytes: sum('bytes'), flops: sum('flops') };
}

/** A product and a sum for each weight, the bias among the sums; one operation for each number of a column layer. */
function flopsOf(step: Step): number {
  if (step.kind === 'affine') return 2 * step.weights.data.length;
  return step.kind === 'column' ? step.values.length : 0;
}

function title(net: Net): string {
  const sizes = net.steps.flatMap((step) => (step.kind === 'affine' ? [step.weights.cols] : []));
  return net.inputSize === undefined ? 'any' : [net.inputSize, ...sizes].join('-');
}
