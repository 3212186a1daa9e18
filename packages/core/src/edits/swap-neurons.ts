/** Two hidden neurons change places: the order of a hidden layer means nothing. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { Layer } from '../layer.ts';
import { Affine } from '../layers/affine.ts';
import { columnLayers } from '../layers/column-layers.ts';
import type { Net } from '../net.ts';
import { affineAt, checkIndex, rebuilt } from './parts.ts';

/**
 * The net in which neurons `a` and `b` of the Affine at `layer` have changed places, with everything that goes into them
 * and comes out of them. It computes what it did before; only the order of its sums, and so their last bits, may be
 * another.
 *
 * @throws ArgumentError when there is no such neuron, or no Affine behind the layer
 */
export function swapNeurons(net: Net, layer: number, a: number, b: number): Net {
  const { bias } = affineAt(net, layer);
  checkIndex('neuron', a, bias.length);
  checkIndex('neuron', b, bias.length);
  const next = net.layers.findIndex(({ step }, i) => i > layer && step.kind === 'affine');
  if (next < 0) throw new ArgumentError(`layer ${layer}: expected a hidden layer, got the scores`);
  const layers = net.layers.map((candidate, i) => {
    if (i < layer || i > next) return candidate;
    return i === next ? withSwappedRows(candidate, a, b) : withSwappedColumns(candidate, a, b);
  });
  return rebuilt(net, layers);
}

function withSwappedColumns(layer: Layer, a: number, b: number): Layer {
  const { step } = layer;
  if (step.kind === 'column') return new columnLayers[step.operation](swapped(step.values, a, b));
  if (step.kind !== 'affine') return layer;
  const { weights, bias } = step;
  const { cols } = weights;
  const data = weights.data.map((_, at) => weights.data[at - (at % cols) + source(at % cols, a, b)] ?? 0);
  return new Affine({ ...weights, data }, swapped(bias, a, b));
}

function withSwappedRows(layer: Layer, a: number, b: number): Layer {
  if (layer.step.kind !== 'affine') return layer;
  const { weights, bias } = layer.step;
  const { cols } = weights;
  const data = weights.data.map((_, at) => {
    const row = Math.floor(at / cols);
    return weights.data[source(row, a, b) * cols + (at % cols)] ?? 0;
  });
  return new Affine({ ...weights, data }, bias);
}

function swapped(values: Float32Array, a: number, b: number): Float32Array {
  return values.map((_, i) => values[source(i, a, b)] ?? 0);
}

/** Where to take from what shall stand at `index`. */
function source(index: number, a: number, b: number): number {
  if (index === a) return b;
  return index === b ? a : index;
}
