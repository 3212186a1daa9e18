/** Reductions of each row to one number: what a normalization that is spelled out begins with. */

import type { Call, Handler } from '../call.ts';
import { reduceRows } from '../expressions/block.ts';
import { formula } from '../expressions/expression.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { transposed } from '../tensors/transpose.ts';
import { holdColumns, type Shape, type Size, showShape } from '../values/shape.ts';
import { constant, type RowsValue } from '../values/value.ts';

type Reduction = (row: Float64Array) => number;

interface Reducing {
  readonly reduce: Reduction;
  /** Whether more columns of the same numbers give something else. */
  readonly grows: boolean;
  readonly isLinear: boolean;
}

function sum(row: Float64Array): number {
  return row.reduce((total, number) => total + number, 0);
}

function logSumExp(row: Float64Array): number {
  const max = row.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  return max + Math.log(sum(row.map((number) => Math.exp(number - max))));
}

const reductions: Readonly<Record<string, Reducing>> = {
  ReduceL1: { reduce: (row) => sum(row.map(Math.abs)), grows: true, isLinear: false },
  ReduceL2: {
    reduce: (row) => Math.sqrt(sum(row.map((number) => number * number))),
    grows: true,
    isLinear: false,
  },
  ReduceLogSumExp: { reduce: logSumExp, grows: true, isLinear: false },
  ReduceMax: {
    reduce: (row) => row.reduce((most, number) => Math.max(most, number)),
    grows: false,
    isLinear: false,
  },
  ReduceMean: { reduce: (row) => sum(row) / row.length, grows: false, isLinear: true },
  ReduceMin: {
    reduce: (row) => row.reduce((least, number) => Math.min(least, number)),
    grows: false,
    isLinear: false,
  },
  ReduceProd: {
    reduce: (row) => row.reduce((product, number) => product * number, 1),
    grows: true,
    isLinear: false,
  },
  ReduceSum: { reduce: sum, grows: true, isLinear: true },
  ReduceSumSquare: {
    reduce: (row) => sum(row.map((number) => number * number)),
    grows: true,
    isLinear: false,
  },
};

/** The axes are an attribute in older versions, an input in newer ones, and all when left out. */
function reducing(reducing: Reducing): Handler {
  return (call) => {
    const value = call.value(0);
    if (value.kind !== 'rows') return [constant(ofConstant(call, call.numbers(0), reducing.reduce))];
    const { shape } = value;
    const axes = call.axes(shape.length, 1) ?? [];
    if (axes.length === 0 && call.attributes.integer('noop_with_empty_axes') === 1) return [value];
    const reduced = axes.length === 0 ? [...shape.keys()] : axes;
    if (!holdColumns(shape, reduced)) {
      throw call.refuse(`reduces axes ${reduced.join(', ')} of ${showShape(shape)}: expected all of a row`);
    }
    return [ofRows(call, value, reduced, reducing)];
  };
}

function ofRows(
  call: Call,
  value: RowsValue,
  axes: readonly number[],
  { reduce, grows, isLinear }: Reducing,
): RowsValue {
  const expression = formula({
    place: call.place,
    width: 1,
    operands: [value.expression],
    compute: (block) => reduceRows(block, reduce),
    needsWidth: grows,
    isAffine: isLinear,
  });
  return { kind: 'rows', shape: withoutAxes(value.shape, axes, keepsAxes(call)), expression };
}

function withoutAxes(shape: Shape, axes: readonly number[], keeps: boolean): Size[] {
  return shape.flatMap((size, axis) => {
    if (!axes.includes(axis)) return [size];
    return keeps ? [1] : [];
  });
}

function keepsAxes(call: Call): boolean {
  return (call.attributes.integer('keepdims') ?? 1) === 1;
}

/** The axes that are reduced come last, so that their numbers lie together. */
function ofConstant(call: Call, tensor: NumberTensor, reduce: Reduction): NumberTensor {
  const { dims } = tensor;
  const given = call.axes(dims.length, 1) ?? [];
  const reduced = given.length === 0 ? [...dims.keys()] : given;
  const kept = [...dims.keys()].filter((axis) => !reduced.includes(axis));
  const { data } = transposed(tensor, [...kept, ...reduced], call);
  const length = reduced.reduce((product, axis) => product * (dims[axis] ?? 1), 1);
  const results = Float64Array.from({ length: length === 0 ? 0 : data.length / length }, (_, i) =>
    reduce(Float64Array.from(data.subarray(i * length, (i + 1) * length))),
  );
  const sizes = withoutAxes(dims, reduced, keepsAxes(call)).filter((size) => typeof size === 'number');
  return numberTensor(sizes, results, tensor.isInteger);
}

export const reductionOperators: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(reductions).map(([name, each]) => [name, reducing(each)]),
);
