/** An input that is numbers: constant, or of the rows. */

import type { Call } from '../call.ts';
import { zipBlocks } from '../expressions/block.ts';
import { constantExpression, type Expression, formula } from '../expressions/expression.ts';
import { spread } from '../tensors/broadcast.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { broadcastShapes, type Shape, showShape, widthOf } from '../values/shape.ts';
import { constant, type RowsValue, type Value } from '../values/value.ts';
import { columnsOf, sizesWithoutRows } from './columns.ts';
import type { NumberFunction } from './elementwise-functions.ts';

export type Operand = RowsValue | NumberTensor;

export function operandOf(call: Call, index: number): Operand {
  return call.value(index).kind === 'rows' ? call.rows(index) : call.numbers(index);
}

export function asValue(operand: Operand): Value {
  return operand.kind === 'rows' ? operand : constant(operand);
}

/** The function of all of them: computed now, or as a formula of the rows. */
export function computed(
  call: Call,
  operands: readonly Operand[],
  compute: NumberFunction,
  isAffine = false,
): Operand {
  const shape = operands.map(shapeOf).reduce((all, next) => {
    const together = broadcastShapes(all, next);
    if (together !== undefined) return together;
    throw call.refuse(`${showShape(all)} and ${showShape(next)} do not go together`);
  });
  const rows = operands.filter((operand) => operand.kind === 'rows');
  if (rows.length === 0) return foldedTensor(call, operands, sizesWithoutRows(shape), compute);
  return formulaOf(call, operands, shape, compute, isAffine);
}

function shapeOf(operand: Operand): Shape {
  return operand.kind === 'rows' ? operand.shape : operand.dims;
}

function foldedTensor(
  call: Call,
  operands: readonly Operand[],
  dims: readonly number[],
  compute: NumberFunction,
): NumberTensor {
  const tensors = operands.filter((operand) => operand.kind === 'numbers');
  const length = dims.reduce((product, size) => product * size, 1);
  const columns = tensors.map((tensor) => spread(tensor, dims, call));
  const data = call.allocate(length);
  for (let i = 0; i < length; i++) data[i] = compute(...columns.map((column) => column[i] ?? 0));
  return numberTensor(
    dims,
    data,
    tensors.every(({ isInteger }) => isInteger),
  );
}

function formulaOf(
  call: Call,
  operands: readonly Operand[],
  shape: Shape,
  compute: NumberFunction,
  isAffine: boolean,
): RowsValue {
  const expression = formula({
    place: call.place,
    width: widthOf(shape),
    operands: operands.map((operand) => expressionOf(call, operand, shape)),
    compute: (...blocks) => zipBlocks(blocks, compute),
    isAffine,
  });
  return { kind: 'rows', shape, expression };
}

function expressionOf(call: Call, operand: Operand, shape: Shape): Expression {
  const width = widthOf(shape);
  if (operand.kind === 'numbers') {
    const isOne = operand.data.length === 1;
    return constantExpression(
      call.place,
      isOne ? Float64Array.from(operand.data) : columnsOf(call, operand, shape),
    );
  }
  const own = widthOf(operand.shape);
  if (own === 1 || own === width) return operand.expression;
  throw call.refuse(
    `repeats the columns of ${showShape(operand.shape)} to ${showShape(shape)}, which no layer does`,
  );
}
