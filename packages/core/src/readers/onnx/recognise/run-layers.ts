/** Layers of ours on numbers in float64, which they round to float32. */

import type { Layer } from '../../../layer.ts';
import type { Block } from '../expressions/block.ts';

export function runLayers(layers: readonly Layer[], { rows, cols, data }: Block): Block {
  const x = { rows, cols, data: Float32Array.from(data) };
  const h = layers.reduce((input, layer) => layer.forward(input), x);
  return { rows: h.rows, cols: h.cols, data: Float64Array.from(h.data) };
}
