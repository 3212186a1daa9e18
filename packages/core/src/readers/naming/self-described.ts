/**
 * Our own names: a file that lists its layers numbers the tensors of each kind by themselves, W1 and b1 of the first
 * affine layer, shift1, scale1 and prelu1 of the first of those.
 */

import { activationLayer } from '../../layers/by-name.ts';
import { isColumnLayerName } from '../../layers/column-layers.ts';
import type { Tensors } from '../description/named-arrays.ts';
import { type Chain, tensorNamed } from './chain.ts';
import { checkNames } from './numbered-pairs.ts';

/** @throws ModelFormatError when the tensors are not those of the layers */
export function addListed(tensors: Tensors, listed: readonly string[], chain: Chain): void {
  const names = tensorNames(listed);
  checkNames(tensors, names.flat());
  for (const [i, layer] of listed.entries()) {
    const [first, bias] = (names[i] ?? []).map((name) => tensorNamed(tensors, name));
    if (first === undefined) chain.add(activationLayer(layer));
    else if (isColumnLayerName(layer)) chain.addColumns(layer, first);
    else chain.addAffine(first, bias);
  }
}

/** The names of each layer's tensors; none for an activation. */
export function tensorNames(listed: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  return listed.map((layer) => {
    const number = (counts.get(layer) ?? 0) + 1;
    counts.set(layer, number);
    if (layer === 'affine') return [`W${number}`, `b${number}`];
    return isColumnLayerName(layer) ? [`${layer}${number}`] : [];
  });
}
