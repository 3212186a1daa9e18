/** Constant and its kin, and the sizes of values. */

import type { Call, Handler } from '../call.ts';
import { readTensor } from '../tensors/read-tensor.ts';
import { integersTensor, numberTensor, type Tensor } from '../tensors/tensor.ts';
import { oneForRows, type Shape, widthOf } from '../values/shape.ts';
import { constant, sizesOf, sizesValue } from '../values/value.ts';

const constantNode: Handler = (call) => {
  const tensor = constantOf(call);
  if (tensor !== undefined) return [constant(tensor)];
  throw call.refuse('expected a value, as a tensor, number, text or list');
};

/** It stands in one of several attributes. */
function constantOf(call: Call): Tensor | undefined {
  const tensor = call.attributes.tensor('value');
  if (tensor !== undefined) return readTensor(tensor, call.surroundings);
  const float = call.attributes.float('value_float');
  if (float !== undefined) return numberTensor([], Float64Array.of(float));
  const integer = call.attributes.integer('value_int');
  if (integer !== undefined) return numberTensor([], Float64Array.of(integer), true);
  const floats = call.attributes.floats('value_floats');
  if (floats !== undefined)
    return numberTensor(
      [floats.length],
      call.mapped(floats, (number) => number),
    );
  const integers = call.attributes.integers('value_ints');
  if (integers !== undefined) return integersTensor(integers);
  const texts = call.attributes.texts('value_strings');
  return texts && { kind: 'texts', dims: [texts.length], data: texts };
}

const constantOfShape: Handler = (call) => {
  const sizes = sizesOf(call.value(0))?.sizes.map(oneForRows);
  const dims = sizes?.filter((size) => typeof size === 'number');
  if (dims === undefined || dims.length !== sizes?.length) throw call.refuse('fills a shape that is open');
  const proto = call.attributes.tensor('value');
  const tensor = proto && readTensor(proto, call.surroundings);
  const length = dims.reduce((product, size) => product * size, 1);
  const number = tensor?.kind === 'numbers' ? (tensor.data[0] ?? 0) : 0;
  const isInteger = tensor?.kind === 'numbers' && tensor.isInteger;
  return [constant(numberTensor(dims, call.allocate(length).fill(number), isInteger))];
};

/** From version 15 on, of some axes only. */
const shape: Handler = (call) => {
  const sizes = shapeOf(call);
  const start = call.attributes.integer('start') ?? 0;
  const end = call.attributes.integer('end') ?? sizes.length;
  return [sizesValue(sizes.slice(start, end), false)];
};

const size: Handler = (call) => {
  const sizes = shapeOf(call);
  if (sizes.includes('rows')) throw call.refuse('counts all numbers, of all rows');
  return [sizesValue([widthOf(sizes) ?? 'unknown'], true)];
};

function shapeOf(call: Call): Shape {
  const value = call.value(0);
  if (value.kind === 'rows') return value.shape;
  if (value.kind === 'constant') return value.tensor.dims;
  throw call.refuse('asks for the shape of what is neither numbers of the rows nor a constant');
}

export const constantOperators = {
  Constant: constantNode,
  ConstantOfShape: constantOfShape,
  Shape: shape,
  Size: size,
} as const satisfies Record<string, Handler>;
