/**
 * A formula is recognised by what it computes, not by how it is spelled: it is tried on a sample of numbers, and the layer
 * that gives the same is what it is. So x * sigmoid(x) and x / (1 + exp(-x)) are both silu, whoever wrote them.
 */

import type { Layer } from '../../../layer.ts';
import { LeakyRelu } from '../../../layers/leaky-relu.ts';
import { PRelu } from '../../../layers/prelu.ts';
import { Scale } from '../../../layers/scale.ts';
import type { Costs } from '../costs.ts';
import type { Block } from '../expressions/block.ts';
import { column, type Expression, layer } from '../expressions/expression.ts';
import { parameterOf } from '../operators/parameters.ts';
import { affineOf } from './affine-of.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Fit, fitOf, isEqual } from './fit.ts';
import { type Region, regionsOf } from './regions.ts';
import { runLayers } from './run-layers.ts';
import { type Sample, type Trial, type Trials, trialsOf } from './trial.ts';

/**
 * The same as layers behind something closer to the input, when it is exactly a layer, or an affine map. `through` is an
 * expression that has to be within.
 */
export function recognised(
  expression: Expression,
  through: Expression,
  costs: Costs,
): Expression | undefined {
  return firstOf(expression, through, (region) => {
    return affineOf(region, costs) ?? exactly(trialsOf(region, costs), costs);
  });
}

/** When it is a layer of scaled numbers, scaled and shifted afterwards. */
export function recognisedFit(
  expression: Expression,
  through: Expression,
  costs: Costs,
): Expression | undefined {
  return firstOf(expression, through, (region) => fitted(trialsOf(region, costs), costs));
}

/**
 * The smallest region that is something. Where it is a layer of rows whose base is a formula, a larger one is looked for:
 * softmax is softmax of x - max(x), too, but x - max(x) is no layer.
 */
function firstOf(
  expression: Expression,
  through: Expression,
  recognise: (region: Region) => Expression | undefined,
): Expression | undefined {
  let onFormula: Expression | undefined;
  for (const region of regionsOf(expression)) {
    const found = region.inner.includes(through) ? recognise(region) : undefined;
    if (found !== undefined && (region.base.kind !== 'formula' || !isOfRows(found))) return found;
    onFormula ??= found;
  }
  return onFormula;
}

/** Whether it has a layer that does not treat each number by itself. */
function isOfRows(expression: Expression): boolean {
  for (let at = expression; at.kind === 'layer' || at.kind === 'column'; [at] = at.operands) {
    if (at.kind === 'layer' && at.layer.step.kind !== 'activation') return true;
  }
  return false;
}

function exactly(trials: Trials | undefined, costs: Costs): Expression | undefined {
  if (trials === undefined) return undefined;
  const { region, scalars, all } = trials;
  for (const candidate of candidatesOf(scalars)) {
    const layers = allOf(all, ({ x, y, head }) => {
      const found = candidate(x, y);
      if (found === undefined) return undefined;
      const isSame = (part: Sample) => isEqual(part.x, part.y, run([found], part.x, region, costs));
      return isSame(head) && isSame({ x, y }) ? found : undefined;
    });
    if (layers !== undefined) return joined(trials, region.base, layers);
  }
  return undefined;
}

function fitted(trials: Trials | undefined, costs: Costs): Expression | undefined {
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

/** The results for all, or undefined as soon as one has none. */
function allOf<T, R>(items: readonly T[], compute: (item: T) => R | undefined): R[] | undefined {
  const results: R[] = [];
  for (const item of items) {
    const result = compute(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

interface FittedLayer extends Fit {
  readonly layer: Layer;
}

function fitOfCandidate(
  { x, y, head }: Trial,
  candidate: Candidate,
  factor: number,
  region: Region,
  costs: Costs,
): FittedLayer | undefined {
  const found = candidate(x, y);
  if (found === undefined) return undefined;
  const scale = new Scale(new Float32Array(x.cols).fill(factor));
  const layers = factor === 1 ? [found] : [scale, found];
  const fitIn = (part: Sample) => fitOf(part.x, part.y, run(layers, part.x, region, costs));
  const fit = fitIn(head) && fitIn({ x, y });
  return fit && { ...fit, layer: found };
}

function run(layers: readonly Layer[], x: Block, { top }: Region, costs: Costs): Block {
  costs.spend('operations', x.data.length, top.place);
  return runLayers(layers, x);
}

/** log(sigmoid(x)) is -softplus(-x), and x sigmoid(1.702 x) a silu of 1.702 x. */
function innerFactors({ scalars, standsForAll }: Trials): number[] {
  const factors = standsForAll ? scalars.filter((c) => c !== 0 && Number.isFinite(Math.fround(c))) : [];
  return [...new Set([1, -1, ...factors])];
}

/** The layer of all columns: the same for all trials, but for slopes, of which each has its own. */
function joined(trials: Trials, operand: Expression, layers: readonly Layer[]): Expression {
  const { place } = trials.region.top;
  const [first] = layers;
  if (!(first instanceof PRelu)) return first === undefined ? operand : layer(place, operand, first);
  const lists = layers.map((each) => (each instanceof PRelu ? each.step.values : []));
  const slopes = inOrder(trials, lists);
  const [slope = 0] = slopes;
  if (slopes.every((each) => each === slope))
    return layer(place, operand, new LeakyRelu(parameterOf(slope, 0.01)));
  return column(place, operand, 'prelu', slopes);
}

/** A number for each column, from those of each trial. */
function inOrder({ all, width }: Trials, lists: readonly ArrayLike<number>[]): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(width);
  for (const [i, { start }] of all.entries()) numbers.set(Float64Array.from(lists[i] ?? []), start);
  return numbers;
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
  const values = (list: readonly Float64Array[]) =>
    snapped(inOrder(trials, list), known, trials.standsForAll);
  const scaled = outer(place, found, 'scale', values(fits.map((fit) => fit.factors)), 1);
  return outer(place, scaled, 'shift', values(fits.map((fit) => fit.terms)), 0);
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

/** Numbers that differ from a known one only by rounding are that one. */
function snapped(
  values: Float64Array<ArrayBuffer>,
  known: readonly number[],
  standsForAll: boolean,
): Float64Array<ArrayBuffer> {
  const close = (value: number) =>
    known.find((c) => Math.abs(c - value) <= 1e-5 * (1 + Math.abs(c))) ?? value;
  return standsForAll ? Float64Array.of(close(values[0] ?? 0)) : values.map(close);
}
