/** A hidden layer of another size: to see what more neurons cost, and what fewer cannot do. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { AffineStep } from '@glassnet/kernels/step';
import { checkSize } from '../check-size.ts';
import { Affine } from '../layers/affine.ts';
import type { Net } from '../net.ts';
import { affineAt, rebuilt } from './parts.ts';

const MOST = 2 ** 16;

/**
 * The net with `size` neurons in the hidden layer of the Affine at `layer`. More: they are copies in turn, which share what
 * goes out of them, so that the net computes what it did but for its last bits (Net2WiderNet: Chen, Goodfellow and
 * Shlens 2015, https://arxiv.org/abs/1511.05641). Fewer: the first ones stay.
 *
 * @throws ArgumentError for a size that is none, or when anything but an activation stands between the layer and an
 * Affine behind it
 */
export function withHiddenSize(net: Net, layer: number, size: number): Net {
  checkSize('hidden size', size, 1, MOST);
  const first = affineAt(net, layer);
  const next = net.layers.findIndex(({ step }, i) => i > layer && step.kind !== 'activation');
  const second = net.layers[next]?.step;
  if (second?.kind !== 'affine') {
    throw new ArgumentError(`layer ${layer}: expected only activations before the next Affine`);
  }
  const layers = net.layers.with(layer, widenedColumns(first, size)).with(next, widenedRows(second, size));
  return rebuilt(net, layers);
}

/** Column j is that of neuron j, or of the one that it copies. */
function widenedColumns({ weights: { rows, cols, data }, bias }: AffineStep, size: number): Affine {
  const widened = Float32Array.from({ length: rows * size }, (_, at) => {
    const row = Math.floor(at / size);
    return data[row * cols + ((at % size) % cols)] ?? 0;
  });
  const biases = Float32Array.from({ length: size }, (_, j) => bias[j % cols] ?? 0);
  return new Affine({ rows, cols: size, data: widened }, biases);
}

/** Copies share the weights that go out of the neuron that they are copies of. */
function widenedRows({ weights: { rows, cols, data }, bias }: AffineStep, size: number): Affine {
  const copies = (neuron: number) => Math.max(1, Math.ceil((size - neuron) / rows));
  const widened = Float32Array.from({ length: size * cols }, (_, at) => {
    const neuron = Math.floor(at / cols) % rows;
    return (data[neuron * cols + (at % cols)] ?? 0) / copies(neuron);
  });
  return new Affine({ rows: size, cols, data: widened }, bias);
}
