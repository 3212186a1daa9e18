/**
 * What lies between an expression and one that everything it computes passes through: such a region is a function of
 * that one alone. In the theory of flow graphs the one is a dominator.
 */

import type { Expression } from '../expressions/expression.ts';

export interface Region {
  readonly top: Expression;
  /** What all of it is computed from. */
  readonly base: Expression;
  /** The top and everything between, operands first. */
  readonly inner: readonly Expression[];
}

/** No activation or normalization that is spelled out has as many operations. */
const MOST_OPERATIONS = 64;
/** Columns that are split, scaled and joined again may have more: an input each, for one. */
const MOST_AFFINE_OPERATIONS = 4096;

/** Every region below the expression, the smallest first. */
export function* regionsOf(top: Expression): Generator<Region> {
  const inner = new Set<Expression>([top]);
  const frontier = new Set<Expression>();
  open(top, inner, frontier);
  let most = isAffine(top) ? MOST_AFFINE_OPERATIONS : MOST_OPERATIONS;
  while (inner.size + frontier.size <= most) {
    const next = highestOf(frontier);
    if (next === undefined) return;
    if (frontier.size === 1) yield { top, base: next, inner: [...inner].sort((a, b) => a.level - b.level) };
    if (next.kind === 'input') return;
    frontier.delete(next);
    inner.add(next);
    open(next, inner, frontier);
    if (!isAffine(next)) most = MOST_OPERATIONS;
  }
}

/** Constants are part of the region; what depends on the row is where it may go on. */
function open(expression: Expression, inner: Set<Expression>, frontier: Set<Expression>): void {
  for (const operand of expression.operands) (operand.kind === 'constant' ? inner : frontier).add(operand);
}

function highestOf(expressions: ReadonlySet<Expression>): Expression | undefined {
  let highest: Expression | undefined;
  for (const each of expressions) if (highest === undefined || each.level > highest.level) highest = each;
  return highest;
}

/** Whether all that the region does is to add up columns with factors. */
export function isAffineRegion({ inner }: Region): boolean {
  return inner.every(isAffine);
}

function isAffine(expression: Expression): boolean {
  if (expression.kind === 'column') return expression.operation !== 'prelu';
  return expression.kind === 'affine' || (expression.kind === 'formula' && expression.isAffine);
}

/** The numbers that the region computes with, for all columns: thresholds, factors, the epsilon of a normalization. */
export function scalarsOf({ inner }: Region): number[] {
  const lists = inner.map((expression) => {
    if (expression.kind === 'constant' || expression.kind === 'column') return expression.values;
    return [];
  });
  return lists.flatMap((values) => (values.length === 1 ? Array.from(values) : []));
}

/** Whether it must be tried with as many columns as it has: otherwise a few at a time are as good. */
export function needsWidth({ inner }: Region): boolean {
  return inner.some((expression) => expression.kind === 'formula' && expression.needsWidth);
}

/** Whether some columns are treated in another way than others. */
export function hasColumnConstants({ inner }: Region): boolean {
  return inner.some((expression) => {
    return (expression.kind === 'constant' || expression.kind === 'column') && expression.values.length > 1;
  });
}
