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
const LARGEST = 64;

/** Every region below the expression, the smallest first. */
export function* regionsOf(top: Expression): Generator<Region> {
  const inner = new Set<Expression>([top]);
  const frontier = new Set<Expression>();
  open(top, inner, frontier);
  while (inner.size + frontier.size <= LARGEST) {
    const [next, ...others] = [...frontier].sort((a, b) => b.level - a.level);
    if (next === undefined) return;
    if (others.length === 0) yield { top, base: next, inner: [...inner].sort((a, b) => a.level - b.level) };
    if (next.kind === 'input') return;
    frontier.delete(next);
    inner.add(next);
    open(next, inner, frontier);
  }
}

/** Constants are part of the region; what depends on the row is where it may go on. */
function open(expression: Expression, inner: Set<Expression>, frontier: Set<Expression>): void {
  for (const operand of expression.operands.slice(0, LARGEST))
    (operand.kind === 'constant' ? inner : frontier).add(operand);
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
