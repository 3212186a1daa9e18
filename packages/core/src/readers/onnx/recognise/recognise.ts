/**
 * A formula is recognised by what it computes, not by how it is spelled: it is tried on a sample of numbers, and the layer
 * that gives the same is what it is. So x * sigmoid(x) and x / (1 + exp(-x)) are both silu, whoever wrote them.
 */

import type { Costs } from '../costs.ts';
import type { Expression } from '../expressions/expression.ts';
import { affineOf } from './affine-of.ts';
import { exactly } from './exactly.ts';
import { fitted } from './fitted.ts';
import { isAffineRegion, type Region, regionsOf } from './regions.ts';
import { trialsOf } from './trial.ts';

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
    return isAffineRegion(region) ? affineOf(region, costs) : exactly(trialsOf(region, costs), costs);
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
