/** Computes a region for given numbers of its base. */

import { ModelFormatError } from '../../../errors.ts';
import type { Costs } from '../costs.ts';
import { type Block, rowOf, zipBlocks } from '../expressions/block.ts';
import type { AffineExpression, ColumnExpression, Expression } from '../expressions/expression.ts';
import type { Region } from './regions.ts';
import { runLayers } from './run-layers.ts';

/**
 * The top's numbers, in float64 as far as no layer is within; x has the columns from `start` on.
 *
 * @throws ModelFormatError when it is too much to compute
 */
export function evaluate(region: Region, x: Block, start: number, costs: Costs): Block {
  const known = new Map<Expression, Block>([[region.base, x]]);
  let cells = 0;
  const blockOf = (expression: Expression): Block => known.get(expression) ?? x;
  for (const expression of region.inner) {
    const block = computed(
      expression,
      expression.operands.map(blockOf),
      constantsOf(expression, start, x.cols),
      costs,
    );
    costs.spend('operations', block.data.length, expression.place);
    cells += block.data.length;
    checkCells(cells, expression);
    known.set(expression, block);
  }
  return blockOf(region.top);
}

/** Numbers that are there at the same time. */
const MOST_CELLS = 2 ** 25;

/** @throws ModelFormatError for more of them than there is room for */
export function checkCells(cells: number, { place }: Expression): void {
  if (cells <= MOST_CELLS) return;
  throw new ModelFormatError(`.onnx: ${place}: what it is part of has too many columns to be recognised`);
}

/** The constants of an expression for these columns. */
function constantsOf(expression: Expression, start: number, count: number): Block {
  const values = expression.kind === 'constant' || expression.kind === 'column' ? expression.values : [];
  const some = values.length > 1 ? values.slice(start, start + count) : values;
  const data = Float64Array.from(some);
  return { rows: 1, cols: data.length, data };
}

function computed(expression: Expression, operands: readonly Block[], constants: Block, costs: Costs): Block {
  const [first = { rows: 0, cols: 0, data: new Float64Array() }] = operands;
  switch (expression.kind) {
    case 'input':
      return first;
    case 'constant':
      return constants;
    case 'affine':
      return times(expression, first, costs);
    case 'column':
      return zipBlocks([first, constants], columnFunctions[expression.operation]);
    case 'layer':
      return runLayers([expression.layer], first, { top: expression }, costs);
    case 'formula':
      return expression.compute(...operands);
  }
}

const columnFunctions: Readonly<Record<ColumnExpression['operation'], (...numbers: number[]) => number>> = {
  shift: (x = 0, c = 0) => x + c,
  scale: (x = 0, c = 0) => x * c,
  prelu: (x = 0, c = 0) => (x >= 0 ? x : c * x),
};

function times({ weights, bias, place }: AffineExpression, x: Block, costs: Costs): Block {
  const { rows, cols, data } = weights;
  costs.spend('operations', x.rows * rows * cols, place);
  const result = new Float64Array(x.rows * cols);
  for (let row = 0; row < x.rows; row++) {
    const numbers = rowOf(x, row);
    for (let col = 0; col < cols; col++) {
      let sum = bias?.[col] ?? 0;
      for (let k = 0; k < rows; k++) sum += (numbers[k] ?? 0) * (data[k * cols + col] ?? 0);
      result[row * cols + col] = sum;
    }
  }
  return { rows: x.rows, cols, data: result };
}
