/** Operators that change the shape and leave the numbers where they are: to a net they do nothing. */

import type { Call, Handler } from '../call.ts';
import { spread } from '../tensors/broadcast.ts';
import { type NumberTensor, numberTensor, type Tensor } from '../tensors/tensor.ts';
import { transposed } from '../tensors/transpose.ts';
import {
  broadcastShapes,
  columnAxes,
  oneForRows,
  type Shape,
  type Size,
  showShape,
  widthOf,
} from '../values/shape.ts';
import { constant, sizesOf, sizesValue, type Value } from '../values/value.ts';
import { reshaped } from './reshaped.ts';

/** Gives the value another shape, whatever it is. */
function shaped(call: Call, value: Value, shapeOf: (shape: Shape) => Shape): Value {
  if (value.kind === 'rows') return { ...value, shape: shapeOf(value.shape) };
  if (value.kind === 'constant') return constant(withDims(call, value.tensor, shapeOf(value.tensor.dims)));
  if (value.kind === 'labels' || value.kind === 'refused') return value;
  const shape = shapeOf(value.isScalar ? [] : [value.sizes.length]);
  return sizesValue(value.sizes, shape.length === 0);
}

function withDims(call: Call, tensor: Tensor, shape: Shape): Tensor {
  const dims = shape.filter((size) => typeof size === 'number');
  const count = dims.reduce((product, size) => product * size, 1);
  if (dims.length === shape.length && count === tensor.data.length) return { ...tensor, dims };
  throw call.refuse(`${tensor.data.length} numbers do not have the shape ${showShape(shape)}`);
}

/** 0 in the shape means the size that was there, -1 the one that is left. */
const reshape: Handler = (call) => {
  const value = call.value(0);
  if (value.kind === 'labels') return [value];
  const target = sizesOf(call.value(1));
  if (target === undefined) throw call.refuse('input 1: expected the sizes of a shape');
  const copiesZero = call.attributes.integer('allowzero') !== 1;
  return [
    shaped(call, value, (shape) => {
      const sizes = target.sizes.map((size, axis) => (size === 0 && copiesZero ? (shape[axis] ?? 0) : size));
      return reshaped(call, shape, sizes);
    }),
  ];
};

const flatten: Handler = (call) => [
  shaped(call, call.value(0), (shape) => {
    const given = call.attributes.integer('axis') ?? 1;
    const axis = given === shape.length ? given : call.axisOf(given, shape.length);
    return reshaped(call, shape, [
      joined(call, shape.slice(0, axis), shape),
      joined(call, shape.slice(axis), shape),
    ]);
  }),
];

/** One size for all of these. */
function joined(call: Call, sizes: Shape, shape: Shape): Size {
  if (!sizes.includes('rows')) return widthOf(sizes) ?? 'unknown';
  if (columnAxes(sizes).length === 0) return 'rows';
  throw call.refuse(`flattens the rows of ${showShape(shape)} together with what belongs to a row`);
}

/** Without axes, all that are 1 go. */
const squeeze: Handler = (call) => [
  shaped(call, call.value(0), (shape) => {
    const isOne = (size: Size) => size === 1 || (size === 'rows' && call.surroundings.rowCount === 1);
    const given = call.axes(shape.length, 1);
    const axes = given ?? [...shape.keys()].filter((axis) => isOne(shape[axis] ?? 0));
    const other = axes.find((axis) => !isOne(shape[axis] ?? 0));
    if (other === undefined) return shape.filter((_, axis) => !axes.includes(axis));
    throw call.refuse(`squeezes axis ${other} of ${showShape(shape)}: expected a size of 1`);
  }),
];

const unsqueeze: Handler = (call) => [
  shaped(call, call.value(0), (shape) => {
    const count = call.list('axes', 1)?.length ?? 0;
    const rank = shape.length + count;
    const axes = call.axes(rank, 1) ?? [];
    const rest = [...shape];
    return Array.from({ length: rank }, (_, axis) => (axes.includes(axis) ? 1 : (rest.shift() ?? 1)));
  }),
];

/** Constants are turned; of the rows only axes may move that hold no numbers of a row. */
const transpose: Handler = (call) => {
  const value = call.value(0);
  const rank = value.kind === 'rows' ? value.shape.length : 0;
  const order = call.attributes.integers('perm');
  if (value.kind !== 'rows') {
    const tensor = call.numbers(0);
    return [constant(transposed(tensor, order ?? reversed(tensor.dims.length), call))];
  }
  const { shape } = value;
  const moved = (order ?? reversed(rank)).map((axis) => call.axisOf(axis, rank));
  const sizes = moved.map((axis) => shape[axis] ?? 1);
  const columns = moved.filter((axis) => columnAxes(shape).includes(axis));
  const keepsOrder = columns.every((axis, i) => i === 0 || axis > (columns[i - 1] ?? 0));
  if (new Set(moved).size === rank && moved.length === rank && keepsOrder)
    return [{ ...value, shape: sizes }];
  throw call.refuse(
    `moves the numbers of a row: axes ${moved.join(', ')} of ${showShape(shape)}. ` +
      'No layer does that: export the net for inputs in the order that its first layer needs',
  );
};

function reversed(rank: number): number[] {
  return Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
}

/** Constants are repeated; what belongs to a row stays as wide as it is. */
const expand: Handler = (call) => {
  const value = call.value(0);
  const target = sizesOf(call.value(1));
  if (value.kind !== 'rows')
    return [constant(expandedTensor(call, call.numbers(0), target?.sizes.map(oneForRows) ?? []))];
  const { shape } = value;
  const isSame = target?.sizes.every((size, i) => {
    const own = shape.at(i - target.sizes.length) ?? 1;
    return size === own || size === 1 || (own === 'rows' && size === call.surroundings.rowCount);
  });
  if (isSame === true && (target?.sizes.length ?? 0) <= shape.length) return [value];
  throw call.refuse(`repeats what has the shape ${showShape(shape)}, which no layer does`);
};

function expandedTensor(call: Call, tensor: NumberTensor, target: Shape): NumberTensor {
  const sizes = broadcastShapes(tensor.dims, target)?.filter((size) => typeof size === 'number');
  if (sizes === undefined || sizes.length < target.length) {
    throw call.refuse(`repeats a constant of shape ${showShape(tensor.dims)} to ${showShape(target)}`);
  }
  return numberTensor(sizes, spread(tensor, sizes, call), tensor.isInteger);
}

export const reshapeOperators = {
  Expand: expand,
  Flatten: flatten,
  Reshape: reshape,
  Squeeze: squeeze,
  Transpose: transpose,
  Unsqueeze: unsqueeze,
} as const satisfies Record<string, Handler>;
