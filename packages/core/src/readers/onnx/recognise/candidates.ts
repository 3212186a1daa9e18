/** The layers that a formula may turn out to be. */

import type { Layer } from '../../../layer.ts';
import { activationLayer, activationLayerNames } from '../../../layers/by-name.ts';
import { Elu } from '../../../layers/elu.ts';
import { LayerNorm } from '../../../layers/layer-norm.ts';
import { PRelu } from '../../../layers/prelu.ts';
import type { Block } from '../expressions/block.ts';
import { parameterOf } from '../operators/parameters.ts';

/** A layer that gives y for x, if any of its kind does; undefined when it cannot be. */
export type Candidate = (x: Block, y: Block) => Layer | undefined;

/** By itself it does nothing, so it would be every Scale and Shift. */
const NOTHING = 'identity';

/** Each with the usual parameters. */
const usual: readonly Candidate[] = activationLayerNames
  .filter((name) => name !== NOTHING)
  .map(activationLayer)
  .map((layer) => () => layer);

/** And with those that the formula's constants, or its values below 0, may be. */
export function candidatesOf(scalars: readonly number[]): Candidate[] {
  const parameters = [...new Set(scalars.map(Math.fround))].filter(Number.isFinite);
  const layers: readonly Layer[] = [
    ...parameters.filter((c) => c > 0 && c < 1).map((c) => new LayerNorm(parameterOf(c, 1e-5))),
    ...parameters.map((c) => new Elu(parameterOf(c, 1))),
  ];
  return [...usual, ...layers.map((layer) => () => layer), sloped];
}

/** What each column gives at -1, beside what it gives at 1, if slopes are all there is. */
const sloped: Candidate = (x, y) => {
  if (x.cols !== y.cols) return undefined;
  const slopes = Float32Array.from(
    { length: x.cols },
    (_, col) => -valueAt(x, y, col, -1) / valueAt(x, y, col, 1),
  );
  return slopes.every(Number.isFinite) ? new PRelu(slopes) : undefined;
};

function valueAt(x: Block, y: Block, col: number, point: number): number {
  for (let at = col; at < x.data.length; at += x.cols)
    if (x.data[at] === point) return y.data[at] ?? Number.NaN;
  return Number.NaN;
}
