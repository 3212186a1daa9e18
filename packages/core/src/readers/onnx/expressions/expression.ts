/**
 * What a graph computes of one row of its input, operation by operation. Everything that does not depend on the input
 * has been computed already, and everything about shapes is gone: an expression has a number of columns, no more.
 */

import type { Layer } from '../../../layer.ts';
import type { Numbers } from '../../number-formats.ts';
import type { Block } from './block.ts';

export type Expression =
  | InputExpression
  | ConstantExpression
  | AffineExpression
  | ColumnExpression
  | LayerExpression
  | FormulaExpression;

interface Place {
  /** The node that computes it, for messages. */
  readonly place: string;
  /** Columns; undefined when the file leaves them open. */
  readonly width: number | undefined;
  /** Greater than that of every operand. */
  readonly level: number;
}

/** The row that a caller hands in. */
export interface InputExpression extends Place {
  readonly kind: 'input';
  readonly name: string;
  readonly operands: readonly [];
}

/** Numbers within a formula: one for each column, or a single one for all. */
export interface ConstantExpression extends Place {
  readonly kind: 'constant';
  readonly operands: readonly [];
  readonly values: Float64Array;
}

/** xW + b, W of (inputs, outputs). */
export interface AffineExpression extends Place {
  readonly kind: 'affine';
  readonly operands: readonly [Expression];
  readonly weights: Weights;
  /** Undefined as long as none has been added: the constant that is added next becomes it. */
  readonly bias: Numbers | undefined;
}

export interface Weights {
  readonly rows: number;
  readonly cols: number;
  readonly data: Numbers;
}

/** A Shift, Scale or PRelu by constants: one for each column, or a single one for all. */
export interface ColumnExpression extends Place {
  readonly kind: 'column';
  readonly operands: readonly [Expression];
  readonly operation: 'shift' | 'scale' | 'prelu';
  readonly values: Numbers;
}

/** A layer without weights. */
export interface LayerExpression extends Place {
  readonly kind: 'layer';
  readonly operands: readonly [Expression];
  readonly layer: Layer;
}

/** An operation that is no layer by itself; with others it may be one, as x * sigmoid(x) is silu. */
export interface FormulaExpression extends Place {
  readonly kind: 'formula';
  readonly operands: readonly Expression[];
  readonly compute: (...operands: Block[]) => Block;
  /** Whether its result is an affine map of its operands. */
  readonly isAffine: boolean;
  /** Whether what it computes depends on how many columns there are. */
  readonly needsWidth: boolean;
}

export function input(name: string, width: number | undefined): InputExpression {
  return {
    kind: 'input',
    operands: [],
    name,
    place: `input ${JSON.stringify(name.slice(0, 100))}`,
    width,
    level: 0,
  };
}

export function constantExpression(place: string, values: Float64Array): ConstantExpression {
  return { kind: 'constant', operands: [], place, width: values.length, values, level: 0 };
}

export function affine(
  place: string,
  operand: Expression,
  weights: Weights,
  bias?: Numbers,
): AffineExpression {
  return {
    kind: 'affine',
    operands: [operand],
    place,
    width: weights.cols,
    weights,
    bias,
    level: above([operand]),
  };
}

export function column(
  place: string,
  operand: Expression,
  operation: ColumnExpression['operation'],
  values: Numbers,
): ColumnExpression {
  const width = operand.width ?? (values.length > 1 ? values.length : undefined);
  return { kind: 'column', operands: [operand], place, width, operation, values, level: above([operand]) };
}

export function layer(place: string, operand: Expression, created: Layer): LayerExpression {
  return {
    kind: 'layer',
    operands: [operand],
    place,
    width: operand.width,
    layer: created,
    level: above([operand]),
  };
}

export function formula(
  parts: Pick<FormulaExpression, 'place' | 'width' | 'operands' | 'compute'> &
    Partial<Pick<FormulaExpression, 'isAffine' | 'needsWidth'>>,
): FormulaExpression {
  return { kind: 'formula', isAffine: false, needsWidth: false, level: above(parts.operands), ...parts };
}

function above(operands: readonly Expression[]): number {
  return 1 + operands.reduce((highest, { level }) => Math.max(highest, level), 0);
}
