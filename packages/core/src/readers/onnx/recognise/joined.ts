/** What was found in each trial, as one for all columns. */

import type { Layer } from '../../../layer.ts';
import { LeakyRelu } from '../../../layers/leaky-relu.ts';
import { PRelu } from '../../../layers/prelu.ts';
import { column, type Expression, layer } from '../expressions/expression.ts';
import { parameterOf } from '../operators/parameters.ts';
import type { Trials } from './trial.ts';

/** The layer of all columns: the same for all trials, but for slopes, of which each has its own. */
export function joined(trials: Trials, operand: Expression, layers: readonly Layer[]): Expression {
  const { place } = trials.region.top;
  const [first] = layers;
  if (!(first instanceof PRelu)) return first === undefined ? operand : layer(place, operand, first);
  const lists = layers.map((each) => (each instanceof PRelu ? each.step.values : []));
  const slopes = inOrder(trials, lists);
  const [slope = 0] = slopes;
  if (trials.standsForAll || slopes.every((each) => each === slope))
    return layer(place, operand, new LeakyRelu(parameterOf(slope, 0.01)));
  return column(place, operand, 'prelu', slopes);
}

/** A number for each column, from those of each trial. */
export function inOrder(
  { all, width }: Trials,
  lists: readonly ArrayLike<number>[],
): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(width);
  for (const [i, { start }] of all.entries()) numbers.set(Float64Array.from(lists[i] ?? []), start);
  return numbers;
}

/** The results for all, or undefined as soon as one has none. */
export function allOf<T, R>(items: readonly T[], compute: (item: T) => R | undefined): R[] | undefined {
  const results: R[] = [];
  for (const item of items) {
    const result = compute(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}
