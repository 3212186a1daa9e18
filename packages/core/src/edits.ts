/**
 * Edits of a net. Each gives a new net, which shares every layer that did not change; the old one stays as it is, so
 * whoever keeps it can undo. Layers are counted from 0, as in `net.layers`.
 */

import { affineAt, checkIndex, rebuilt } from './edits/parts.ts';
import { Affine } from './layers/affine.ts';
import type { Net } from './net.ts';

export { collapse } from './edits/collapse.ts';
export { withHiddenSize } from './edits/resize-hidden.ts';
export { swapNeurons } from './edits/swap-neurons.ts';

/** W[row][col] of an Affine becomes `value` in float32. @throws ArgumentError when there is no such weight */
export function withWeight(net: Net, layer: number, row: number, col: number, value: number): Net {
  const { weights, bias } = affineAt(net, layer);
  checkIndex('row', row, weights.rows);
  checkIndex('column', col, weights.cols);
  const data = weights.data.with(row * weights.cols + col, value);
  return rebuilt(net, net.layers.with(layer, new Affine({ ...weights, data }, bias)));
}

/** b[index] of an Affine becomes `value` in float32. @throws ArgumentError when there is no such bias */
export function withBias(net: Net, layer: number, index: number, value: number): Net {
  const { weights, bias } = affineAt(net, layer);
  checkIndex('bias', index, bias.length);
  return rebuilt(net, net.layers.with(layer, new Affine(weights, bias.with(index, value))));
}

/** Every bias becomes 0, so that an input of zeros gives z = 0 in the first layer. */
export function withoutBiases(net: Net): Net {
  const layers = net.layers.map((layer) => {
    const { step } = layer;
    if (step.kind !== 'affine' || step.bias.every((b) => Object.is(b, 0))) return layer;
    return new Affine(step.weights, new Float32Array(step.bias.length));
  });
  return rebuilt(net, layers);
}

/** @throws ArgumentError when there is no such layer, ShapeError when the others do not fit without it */
export function withoutLayer(net: Net, layer: number): Net {
  checkIndex('layer', layer, net.layers.length);
  return rebuilt(net, net.layers.toSpliced(layer, 1));
}
