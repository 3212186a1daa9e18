/**
 * The scaling of inputs from tensors beside the weights: `mean` and `scale` for (x - mean) / scale, or with
 * scikit-learn's underscore the attributes of its StandardScaler, RobustScaler, MaxAbsScaler and MinMaxScaler.
 * https://scikit-learn.org/stable/modules/preprocessing.html
 */

import { ModelFormatError } from '../../errors.ts';
import { type Chain, type NamedTensor, tensorNamed } from '../naming/chain.ts';
import type { Tensor, Tensors } from './named-arrays.ts';

const MEAN = ['mean', 'mean_', 'center_'] as const;
const SCALE = ['scale', 'scale_'] as const;
/** MinMaxScaler's: beside it, `scale_` is what x is multiplied with. */
const MIN = ['min_'] as const;

/** Puts it into the chain, and gives the tensors that are left. @throws ModelFormatError when they do not fit */
export function addInputScaling(tensors: Tensors, chain: Chain): Tensors {
  const [mean, scale, min] = [find(tensors, MEAN), find(tensors, SCALE), find(tensors, MIN)];
  if (min !== undefined) addMinMax(tensors, min, mean, chain);
  else addStandard(mean, scale, chain);
  const used = [mean, scale, min].map((tensor) => tensor?.[0]);
  return new Map([...tensors].filter(([name]) => !used.includes(name)));
}

/** (x - mean) / scale, either or both. */
function addStandard(mean: NamedTensor | undefined, scale: NamedTensor | undefined, chain: Chain): void {
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
}

/** x * scale_ + min_ */
function addMinMax(tensors: Tensors, min: NamedTensor, mean: NamedTensor | undefined, chain: Chain): void {
  if (mean !== undefined) {
    throw new ModelFormatError(
      `${mean[0]} and ${min[0]} are of two scalers: keep those of the one before the net`,
    );
  }
  chain.addColumns('scale', tensorNamed(tensors, 'scale_'));
  chain.addColumns('shift', min);
}

function find(tensors: Tensors, names: readonly string[]): NamedTensor | undefined {
  return [...tensors].find(([name]) => names.includes(name));
}

function change([name, { shape, data }]: NamedTensor, each: (value: number) => number): NamedTensor {
  const changed: Tensor = { shape, data: data.map(each) };
  return [name, changed];
}
