/** Constants that meet numbers of the rows: one for each column, or a single one for all. */

import type { Numbers } from '../../number-formats.ts';
import type { Call } from '../call.ts';
import { affine, column, formula } from '../expressions/expression.ts';
import { spread } from '../tensors/broadcast.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { broadcastShapes, type Shape, showShape, widthOf } from '../values/shape.ts';
import type { RowsValue } from '../values/value.ts';

/** x + c */
export function shifted(call: Call, value: RowsValue, tensor: NumberTensor): RowsValue {
  if (isScalar(tensor, 0)) return value;
  const { value: wide, values } = fitted(call, value, tensor);
  const { expression } = wide;
  if (expression.kind !== 'affine' || expression.bias !== undefined) {
    return { ...wide, expression: column(call.place, expression, 'shift', values) };
  }
  const { weights, operands } = expression;
  const bias = values.length === 1 ? call.allocate(weights.cols).fill(values[0] ?? 0) : values;
  return { ...wide, expression: affine(call.place, operands[0], weights, bias) };
}

/** x * c */
export function scaled(call: Call, value: RowsValue, tensor: NumberTensor): RowsValue {
  if (isScalar(tensor, 1)) return value;
  const { value: wide, values } = fitted(call, value, tensor);
  return { ...wide, expression: column(call.place, wide.expression, 'scale', values) };
}

/** x where x >= 0, else c x */
export function preluOf(call: Call, value: RowsValue, tensor: NumberTensor): RowsValue {
  const { value: wide, values } = fitted(call, value, tensor);
  return { ...wide, expression: column(call.place, wide.expression, 'prelu', values) };
}

/** The same tensor, each number changed. */
export function mapped(call: Call, tensor: NumberTensor, change: (number: number) => number): NumberTensor {
  return numberTensor(tensor.dims, call.mapped(tensor.data, change));
}

/**
 * The numbers of the tensor as columns of the value; a value of one column becomes as wide as the tensor.
 *
 * @throws ModelFormatError when they do not go together
 */
export function fitted(
  call: Call,
  value: RowsValue,
  given: NumberTensor,
): { value: RowsValue; values: Numbers } {
  const tensor = withoutRows(call, given, value.shape);
  const shape = broadcastShapes(value.shape, tensor.dims);
  if (shape === undefined || meetsRows(value.shape, tensor.dims)) {
    throw call.refuse(`a constant of shape ${showShape(tensor.dims)} does not fit ${showShape(value.shape)}`);
  }
  if (tensor.data.length === 1) return { value: { ...value, shape }, values: tensor.data };
  return { value: widened(call, value, shape), values: columnsOf(call, tensor, shape) };
}

/**
 * In a file for a fixed number of rows a constant may stand there for each of them: one does, when all are the same.
 * Otherwise it stays as it is.
 */
function withoutRows(call: Call, tensor: NumberTensor, shape: Shape): NumberTensor {
  const { rowCount } = call.surroundings;
  const axis = shape.indexOf('rows') - shape.length + tensor.dims.length;
  if (axis < 0 || rowCount === undefined || rowCount === 1 || tensor.dims[axis] !== rowCount) return tensor;
  const { data } = tensor;
  call.surroundings.costs.spend('operations', data.length, call.place);
  const inner = tensor.dims.slice(axis + 1).reduce((product, size) => product * size, 1);
  const isFirst = (i: number) => Math.floor(i / inner) % rowCount === 0;
  const isSame = data.every((number, i) => number === data[i - (Math.floor(i / inner) % rowCount) * inner]);
  if (!isSame) return tensor;
  return numberTensor(
    tensor.dims.with(axis, 1),
    data.filter((_, i) => isFirst(i)),
    tensor.isInteger,
  );
}

/** Where a constant has a number for each row. */
function meetsRows(shape: Shape, dims: readonly number[]): boolean {
  return shape.some((size, axis) => size === 'rows' && (dims.at(axis - shape.length) ?? 1) !== 1);
}

/**
 * Values of one column may become wider; others may not, for then their columns would stand several times. To compute
 * with, one column is as good as many that are equal.
 */
function widened(call: Call, value: RowsValue, shape: Shape): RowsValue {
  const width = widthOf(shape);
  const before = widthOf(value.shape);
  if (width === undefined || before === undefined || before === width) return { ...value, shape };
  if (before !== 1) {
    throw call.refuse(
      `repeats the columns of ${showShape(value.shape)} to ${showShape(shape)}, which no layer does`,
    );
  }
  const expression = formula({
    place: call.place,
    width,
    operands: [value.expression],
    compute: (block) => block,
    isAffine: true,
  });
  return { ...value, shape, expression };
}

/** A number of the tensor for each column of the shape. */
export function columnsOf(call: Call, tensor: NumberTensor, shape: Shape): Float64Array<ArrayBuffer> {
  const width = widthOf(shape);
  if (width === undefined)
    throw call.refuse(`has a constant for some columns of ${showShape(shape)}: export it for a fixed size`);
  return spread(tensor, sizesWithoutRows(shape), call);
}

/** The axes of one row, that of the rows having a single one. */
export function sizesWithoutRows(shape: Shape): number[] {
  return shape.map((size) => (typeof size === 'number' ? size : 1));
}

/** A constant without any axis, as exporters write a factor of 1 that was left at its default. */
function isScalar(tensor: NumberTensor, number: number): boolean {
  return tensor.dims.length === 0 && tensor.data[0] === number;
}
