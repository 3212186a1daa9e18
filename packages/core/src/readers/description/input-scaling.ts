/**
 * The scaling of inputs, (x - mean) / scale, from tensors beside the weights: `mean` and `scale`, or with scikit-learn's
 * underscore the attributes of its StandardScaler.
 */

import type { Chain, NamedTensor } from '../naming/chain.ts';
import type { Tensor, Tensors } from './named-arrays.ts';

const MEAN = ['mean', 'mean_'] as const;
const SCALE = ['scale', 'scale_'] as const;

/** Puts it into the chain, and gives the tensors that are left. @throws ModelFormatError when the two do not fit */
export function addInputScaling(tensors: Tensors, chain: Chain): Tensors {
  const mean = find(tensors, MEAN);
  const scale = find(tensors, SCALE);
  if (mean !== undefined)
    chain.addColumns(
      'shift',
      change(mean, (value) => -value),
    );
  if (scale !== undefined)
    chain.addColumns(
      'scale',
      change(scale, (value) => 1 / value),
    );
  return new Map([...tensors].filter(([name]) => name !== mean?.[0] && name !== scale?.[0]));
}

function find(tensors: Tensors, names: readonly string[]): NamedTensor | undefined {
  return [...tensors].find(([name]) => names.includes(name));
}

function change([name, { shape, data }]: NamedTensor, each: (value: number) => number): NamedTensor {
  const changed: Tensor = { shape, data: data.map(each) };
  return [name, changed];
}
