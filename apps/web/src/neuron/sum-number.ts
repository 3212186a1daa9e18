/** The numbers of a sum as they stand in the net: read by the place of their neuron, and changed there. */

import type { Net } from '@glassnet/core';
import { withBias, withWeight } from '@glassnet/core/edits';
import type { Place } from '@glassnet/core/neurons';
import type { SumPart } from '../playground/state.ts';

/** NaN where there is no such number. */
export function sumNumber(net: Net, { column, index }: Place, part: SumPart): number {
  const step = net.layers[affineOf(net, column)]?.step;
  if (step?.kind !== 'affine') return Number.NaN;
  const { weights, bias } = step;
  return (part === 'bias' ? bias[index] : weights.data[part * weights.cols + index]) ?? Number.NaN;
}

export function withSumNumber(net: Net, { column, index }: Place, part: SumPart, value: number): Net {
  const layer = affineOf(net, column);
  return part === 'bias' ? withBias(net, layer, index, value) : withWeight(net, layer, part, index, value);
}

/** The layer whose sums a column of neurons shows: column 1 is the first Affine. */
function affineOf({ layers }: Net, column: number): number {
  const affine = layers.flatMap(({ step }, i) => (step.kind === 'affine' ? [i] : []));
  return affine[column - 1] ?? -1;
}
