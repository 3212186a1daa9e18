/** Points on the curve that takes a neuron from its sum to what it passes on, for whoever draws it. */

import type { Layer } from '../layer.ts';
import { columnLayers } from '../layers/column-layers.ts';
import { Net } from '../net.ts';
import type { Neuron } from './neurons.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * `points` points (at least 2) evenly from `from` to `to`, both included; undefined where the neuron goes through
 * nothing, or through a layer that looks at the whole row, such as softmax.
 */
export function neuronCurve(
  { layers, index }: Pick<Neuron, 'layers' | 'index'>,
  from: number,
  to: number,
  points: number,
): Point[] | undefined {
  const own = layers.flatMap(({ layer }) => ownLayer(layer, index) ?? []);
  if (own.length === 0 || own.length < layers.length) return undefined;
  const data = Float32Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  const values = new Net(own).predict({ rows: points, cols: 1, data }).data;
  return Array.from(data, (x, i) => ({ x, y: values[i] ?? Number.NaN }));
}

/** The layer for this column alone; undefined when it mixes columns. */
function ownLayer(layer: Layer, index: number): Layer | undefined {
  const { step } = layer;
  if (step.kind === 'activation') return layer;
  if (step.kind !== 'column') return undefined;
  return new columnLayers[step.operation](step.values.slice(index, index + 1));
}
