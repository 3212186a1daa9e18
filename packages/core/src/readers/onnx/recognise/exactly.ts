/** Layers that give what a region gives. */

import type { Costs } from '../costs.ts';
import type { Expression } from '../expressions/expression.ts';
import { candidatesOf } from './candidates.ts';
import { isEqual } from './fit.ts';
import { allOf, joined } from './joined.ts';
import { runLayers } from './run-layers.ts';
import type { Sample, Trials } from './trial.ts';

/** The layer behind the region's base; undefined when it is none. */
export function exactly(trials: Trials | undefined, costs: Costs): Expression | undefined {
  if (trials === undefined) return undefined;
  const { region, scalars, all } = trials;
  for (const candidate of candidatesOf(scalars)) {
    const layers = allOf(all, (trial) => {
      const found = candidate(trial.x, trial.y);
      if (found === undefined) return undefined;
      const isSame = (part: Sample) => isEqual(part, runLayers([found], part.x, region, costs));
      return isSame(trial.head) && isSame(trial) ? found : undefined;
    });
    if (layers !== undefined) return joined(trials, region.base, layers);
  }
  return undefined;
}
