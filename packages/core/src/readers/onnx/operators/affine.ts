/** Gemm and MatMul: the weights of an Affine, on either side of the rows. */

import type { Call, Handler } from '../call.ts';
import { affine, type Weights } from '../expressions/expression.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { transposed } from '../tensors/transpose.ts';
import { columnAxes, type Shape, type Size, showShape } from '../values/shape.ts';
import { type ConstantValue, constant, type RowsValue } from '../values/value.ts';
import { mapped, shifted } from './columns.ts';

/** alpha A B + beta C, A and B transposed where the attributes say so. */
const gemm: Handler = (call) => {
  const left = turned(call, operand(call, 0), call.attributes.integer('transA'));
  const right = turned(call, operand(call, 1), call.attributes.integer('transB'));
  const product = scaledProduct(call, left, right, call.attributes.float('alpha') ?? 1);
  const C = call.optionalNumbers(2);
  const beta = call.attributes.float('beta') ?? 1;
  if (C === undefined || beta === 0) return [product];
  if (product.kind !== 'rows') throw call.refuse('adds C to a product of constants');
  return [shifted(call, product, beta === 1 ? C : mapped(call, C, (number) => beta * number))];
};

const matMul: Handler = (call) => [scaledProduct(call, operand(call, 0), operand(call, 1), 1)];

export const affineOperators = { Gemm: gemm, MatMul: matMul } as const satisfies Record<string, Handler>;

type Operand = RowsValue | ConstantValue<NumberTensor>;

function operand(call: Call, index: number): Operand {
  return call.value(index).kind === 'rows' ? call.rows(index) : constant(call.numbers(index));
}

function turned(call: Call, value: Operand, isTransposed: number | undefined): Operand {
  if (isTransposed === undefined || isTransposed === 0) return value;
  if (value.kind === 'constant') return constant(transposed(value.tensor, [1, 0], call));
  const [first, second, ...others] = value.shape;
  if (first === undefined || second === undefined || others.length > 0) {
    throw call.refuse(`transposes ${showShape(value.shape)}: expected two axes`);
  }
  return { ...value, shape: [second, first] };
}

function scaledProduct(call: Call, left: Operand, right: Operand, alpha: number): RowsValue | ConstantValue {
  if (left.kind === 'rows' && right.kind === 'rows') {
    throw call.refuse(
      'multiplies two values that both depend on the input: expected constant weights on one side ' +
        '(where they are inputs, export the net with its weights)',
    );
  }
  if (left.kind === 'rows' && right.kind === 'constant') {
    return rowsTimes(call, left, scaledWeights(call, right.tensor, alpha));
  }
  if (left.kind === 'constant' && right.kind === 'rows') {
    return timesRows(call, scaledWeights(call, left.tensor, alpha), right);
  }
  if (left.kind === 'constant' && right.kind === 'constant') {
    return constant(constantProduct(call, scaledWeights(call, left.tensor, alpha), right.tensor));
  }
  throw call.refuse('expected the input on one side');
}

function scaledWeights(call: Call, tensor: NumberTensor, alpha: number): NumberTensor {
  return alpha === 1 ? tensor : mapped(call, tensor, (number) => alpha * number);
}

/** Of matrices and vectors; a vector's own axis goes. */
function constantProduct(call: Call, left: NumberTensor, right: NumberTensor): NumberTensor {
  const inner = left.dims.at(-1) ?? 0;
  const [rows, columns] = [left.dims.slice(0, -1), right.dims.slice(1)];
  const [height = 1, width = 1] = [rows[0], columns[0]];
  if (left.dims.length > 2 || right.dims.length > 2 || right.dims[0] !== inner) {
    throw call.refuse(`multiplies constants of ${showShape(left.dims)} and ${showShape(right.dims)}`);
  }
  call.surroundings.costs.spend('operations', height * inner * width, call.place);
  const data = call.allocate(height * width);
  for (let i = 0; i < data.length; i++) {
    const [row, col] = [Math.floor(i / width), i % width];
    for (let k = 0; k < inner; k++) {
      data[i] = (data[i] ?? 0) + (left.data[row * inner + k] ?? 0) * (right.data[k * width + col] ?? 0);
    }
  }
  return numberTensor([...rows, ...columns], data);
}

/** x W: W of (inputs, outputs), or (inputs) for a single output whose axis goes. */
function rowsTimes(call: Call, value: RowsValue, W: NumberTensor): RowsValue {
  const { dims } = W;
  const rows = dims.at(dims.length === 1 ? -1 : -2) ?? 0;
  const outputs = dims.length === 1 ? [] : dims.slice(-1);
  const before = value.shape.slice(0, -1);
  checkFit(call, value.shape, value.shape.length - 1, W, rows);
  return product(call, value, { rows, cols: outputs[0] ?? 1, data: W.data }, [...before, ...outputs]);
}

/** W x, the rows of x side by side: W of (outputs, inputs), or (inputs). The same as x of rows times W transposed. */
function timesRows(call: Call, W: NumberTensor, value: RowsValue): RowsValue {
  const { dims } = W;
  const inputs = dims.at(-1) ?? 0;
  const outputs = dims.length === 1 ? [] : dims.slice(-2, -1);
  const axis = Math.max(0, value.shape.length - 2);
  const matrix = numberTensor([outputs[0] ?? 1, inputs], W.data);
  checkFit(call, value.shape, axis, W, inputs);
  const shape = [...value.shape.slice(0, axis), ...outputs, ...value.shape.slice(axis + 1)];
  const { data } = transposed(matrix, [1, 0], call);
  return product(call, value, { rows: inputs, cols: outputs[0] ?? 1, data }, shape);
}

function product(call: Call, value: RowsValue, weights: Weights, shape: readonly Size[]): RowsValue {
  return { kind: 'rows', shape, expression: affine(call.place, value.expression, weights) };
}

/** Every number of a row must lie on the axis that is summed. */
function checkFit(call: Call, shape: Shape, axis: number, W: NumberTensor, inputs: number): void {
  const size = shape[axis];
  const fits =
    W.dims.length > 0 &&
    W.dims.slice(0, -2).every((dim) => dim === 1) &&
    (size === inputs || size === 'unknown') &&
    columnAxes(shape).every((other) => other === axis);
  if (fits) return;
  throw call.refuse(
    `weights ${showShape(W.dims)} do not fit ${showShape(shape)}: expected (rows, ${inputs}); ` +
      'a net multiplies whole rows, so flatten what has more axes first',
  );
}
