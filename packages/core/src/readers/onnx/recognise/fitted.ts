/** Layers that give what a region gives when their numbers are scaled before, and scaled and shifted behind. */

import type { Layer } from '../../../layer.ts';
import { Scale } from '../../../layers/scale.ts';
import type { Costs } from '../costs.ts';
import { column, type Expression } from '../expressions/expression.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Fit, fitOf } from './fit.ts';
import { allOf, inOrder, joined } from './joined.ts';
import type { Region } from './regions.ts';
import { runLayers } from './run-layers.ts';
import type { Sample, Trial, Trials } from './trial.ts';

/** Numbers that differ less, of what they are and of how far their columns go, differ by rounding only. */
const ROUNDING = 2e-6;

/** All of them behind the region's base; undefined when there are none. */
export function fitted(trials: Trials | undefined, costs: Costs): Expression | undefined {
  if (trials === undefined) return undefined;
  for (const factor of innerFactors(trials)) {
    for (const candidate of candidatesOf(trials.scalars)) {
      const fits = allOf(trials.all, (trial) =>
        fitOfCandidate(trial, candidate, factor, trials.region, costs),
      );
      if (fits !== undefined) return behind(trials, factor, fits);
    }
  }
  return undefined;
}

/** log(sigmoid(x)) is -softplus(-x), and x sigmoid(1.702 x) a silu of 1.702 x. */
function innerFactors({ scalars, standsForAll }: Trials): number[] {
  const factors = standsForAll ? scalars.filter((c) => c !== 0 && Number.isFinite(Math.fround(c))) : [];
  return [...new Set([1, -1, ...factors])];
}

interface FittedLayer extends Fit {
  readonly layer: Layer;
}

function fitOfCandidate(
  trial: Trial,
  candidate: Candidate,
  factor: number,
  region: Region,
  costs: Costs,
): FittedLayer | undefined {
  const { x, y, head } = trial;
  const found = candidate(x, y);
  if (found === undefined) return undefined;
  const scale = new Scale(new Float32Array(x.cols).fill(factor));
  const layers = factor === 1 ? [found] : [scale, found];
  const fitIn = (part: Sample) => fitOf(part, runLayers(layers, part.x, region, costs));
  const fit = fitIn(head) && fitIn(trial);
  return fit && { ...fit, layer: found };
}

function behind(trials: Trials, factor: number, fits: readonly FittedLayer[]): Expression {
  const { region, scalars } = trials;
  const { place } = region.top;
  const inner = factor === 1 ? region.base : column(place, region.base, 'scale', Float64Array.of(factor));
  const found = joined(
    trials,
    inner,
    fits.map((fit) => fit.layer),
  );
  const known = [0, 1, -1, factor, 1 / factor, ...scalars];
  const values = (list: readonly ArrayLike<number>[], sizes: ArrayLike<number>) => {
    const numbers = inOrder(trials, list).map((value, col) => snapped(value, known, sizes[col] ?? 0));
    return trials.standsForAll ? numbers.subarray(0, 1) : numbers;
  };
  const amplitudes = inOrder(
    trials,
    trials.all.map((trial) => trial.amplitudes),
  );
  const factors = values(
    fits.map((fit) => fit.factors),
    [],
  );
  const terms = values(
    fits.map((fit) => fit.terms),
    amplitudes,
  );
  return outer(place, outer(place, found, 'scale', factors, 1), 'shift', terms, 0);
}

function outer(
  place: string,
  operand: Expression,
  operation: 'scale' | 'shift',
  values: Float64Array<ArrayBuffer>,
  nothing: number,
): Expression {
  return values.every((value) => value === nothing) ? operand : column(place, operand, operation, values);
}

/** A number that differs from a known one only by rounding is that one. */
function snapped(value: number, known: readonly number[], size: number): number {
  return known.find((c) => Math.abs(c - value) <= ROUNDING * (size + Math.abs(c))) ?? value;
}
