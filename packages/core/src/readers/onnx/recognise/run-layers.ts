/** Layers of ours on numbers in float64, which they round to float32. */

import type { Layer } from '../../../layer.ts';
import type { Costs } from '../costs.ts';
import type { Block } from '../expressions/block.ts';
import type { Region } from './regions.ts';

/** As part of what the recognition of a region costs. */
export function runLayers(
  layers: readonly Layer[],
  x: Block,
  { top }: Pick<Region, 'top'>,
  costs: Costs,
): Block {
  costs.spend('operations', layers.length * x.data.length, top.place);
  const input = { rows: x.rows, cols: x.cols, data: Float32Array.from(x.data) };
  const h = layers.reduce((numbers, layer) => layer.forward(numbers), input);
  return { rows: h.rows, cols: h.cols, data: Float64Array.from(h.data) };
}
