/** Operators that take some columns, or put columns side by side: Affine maps of zeros and ones. */

import type { Call, Handler } from '../call.ts';
import { joinColumns, selectColumns } from '../expressions/block.ts';
import { formula } from '../expressions/expression.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { columnAxes, type Shape, type Size, showShape } from '../values/shape.ts';
import { type LabelsValue, type RowsValue, sizesOf, sizesValue, type Value } from '../values/value.ts';
import { textsOf } from './texts.ts';

/** Along an axis, the places of these indices; a single index takes the axis away. */
const gather: Handler = (call) => {
  const [value, indices] = [call.value(0), call.value(1)];
  if (indices.kind === 'labels') return [named(call, value, indices)];
  const index = call.numbers(1);
  return [taken(call, value, call.attributes.integer('axis') ?? 0, index)];
};

/** The last axis, always. */
const arrayFeatureExtractor: Handler = (call) => {
  const [value, indices] = [call.value(0), call.value(1)];
  if (indices.kind === 'labels') return [named(call, value, indices)];
  const { data } = call.numbers(1);
  return [taken(call, value, -1, numberTensor([data.length], Float64Array.from(data), true))];
};

/** A class by its index: what has been chosen is the class. */
function named(call: Call, value: Value, labels: LabelsValue): LabelsValue {
  if (value.kind !== 'constant') throw call.refuse('expected constant classes');
  return { kind: 'labels', of: labels.of, classes: textsOf(value.tensor) };
}

/** The bounds were attributes until version 10. */
const slice: Handler = (call) => {
  const value = call.value(0);
  const shape = shapeOf(call, value);
  const list = (name: string, index: number) =>
    call.attributes.integers(name) ?? call.optionalNumbers(index)?.data;
  const starts = [...(list('starts', 1) ?? [])];
  const ends = [...(list('ends', 2) ?? [])];
  const axes = [...(list('axes', 3) ?? starts.keys())];
  const steps = [...(list('steps', 4) ?? starts.map(() => 1))];
  return [
    starts.reduce((part: Value, start, i) => {
      const axis = call.axisOf(axes[i] ?? 0, shape.length);
      const size = shape[axis] ?? 1;
      const [end = 0, step = 1] = [ends[i], steps[i]];
      if (isWhole(size, start, end, step)) return part;
      if (typeof size !== 'number') throw call.refuse(`takes some of ${showShape(shape)} along an open axis`);
      return taken(call, part, axis, indicesOf(call, size, start, end, step));
    }, value),
  ];
};

const LARGEST_INT32 = 2 ** 31 - 1;

function isWhole(size: Size, start: number, end: number, step: number): boolean {
  const isToTheEnd = end >= LARGEST_INT32 || end === size;
  return start === 0 && step === 1 && isToTheEnd;
}

function indicesOf(call: Call, size: number, start: number, end: number, step: number): NumberTensor {
  if (step === 0) throw call.refuse('goes in steps of 0');
  const clamp = (place: number, least: number, most: number) =>
    Math.min(Math.max(place < 0 ? place + size : place, least), most);
  const first = step > 0 ? clamp(start, 0, size) : clamp(start, 0, size - 1);
  const last = step > 0 ? clamp(end, 0, size) : clamp(end, -1, size - 1);
  const length = Math.max(0, Math.ceil((last - first) / step));
  call.surroundings.costs.spend('bytes', 8 * length, call.place);
  return numberTensor(
    [length],
    Float64Array.from({ length }, (_, i) => first + i * step),
    true,
  );
}

/** Parts of these sizes, or as many as there are outputs, of one size but the last. */
const split: Handler = (call) => {
  const value = call.rows(0);
  const axis = call.axis(value.shape.length, 0);
  const size = value.shape[axis];
  if (typeof size !== 'number') throw call.refuse(`splits ${showShape(value.shape)} along an open axis`);
  const even = Math.ceil(size / call.outputCount);
  const usual = Array.from({ length: call.outputCount }, (_, i) => Math.min(even, size - i * even));
  const lengths = [...(call.attributes.integers('split') ?? call.optionalNumbers(1)?.data ?? usual)];
  let start = 0;
  return lengths.map((length) => {
    const indices = indicesOf(call, size, start, start + length, 1);
    start += length;
    return taken(call, value, axis, indices);
  });
};

const concat: Handler = (call) => {
  const values = Array.from({ length: call.inputCount }, (_, index) => call.value(index));
  const lists = values.map(sizesOf).filter((list) => list !== undefined);
  if (lists.length === values.length)
    return [
      sizesValue(
        lists.flatMap(({ sizes }) => sizes),
        false,
      ),
    ];
  const parts = values.map((_, index) => call.rows(index));
  const [first] = parts;
  if (first === undefined) throw call.refuse('expected an input');
  return [joinedRows(call, parts, call.axis(first.shape.length, 1))];
};

/** Side by side along the axis that holds the columns. */
export function joinedRows(
  call: Pick<Call, 'place' | 'refuse'>,
  parts: readonly RowsValue[],
  axis: number,
): RowsValue {
  const shape = parts[0]?.shape ?? [];
  const sizes = parts.map((part) => part.shape[axis]).filter((size) => typeof size === 'number');
  const fits = parts.every(
    (part) => part.shape.length === shape.length && columnAxes(part.shape).every((other) => other === axis),
  );
  if (!fits || sizes.length < parts.length) {
    const shapes = parts.map((part) => showShape(part.shape)).join(', ');
    throw call.refuse(`joins ${shapes} along axis ${axis}: expected columns of one row side by side`);
  }
  const width = sizes.reduce((sum, size) => sum + size, 0);
  const expression = formula({
    place: call.place,
    width,
    operands: parts.map((part) => part.expression),
    compute: (...blocks) => joinColumns(blocks),
    isAffine: true,
    needsWidth: true,
  });
  return { kind: 'rows', shape: shape.with(axis, width), expression };
}

function shapeOf(call: Call, value: Value): Shape {
  if (value.kind === 'rows') return value.shape;
  const list = sizesOf(value);
  if (list !== undefined) return list.isScalar ? [] : [list.sizes.length];
  throw call.refuse('takes some of what is neither numbers of the rows nor sizes');
}

function taken(call: Call, value: Value, axisGiven: number, indices: NumberTensor): Value {
  const axis = call.axisOf(axisGiven, shapeOf(call, value).length);
  const isScalar = indices.dims.length === 0;
  const list = sizesOf(value);
  if (list !== undefined)
    return sizesValue(
      places(call, list.sizes.length, indices).map((i) => list.sizes[i] ?? 0),
      isScalar,
    );
  if (value.kind !== 'rows') throw call.refuse('takes some of what is neither numbers of the rows nor sizes');
  return selected(call, value, axis, indices);
}

function selected(call: Call, value: RowsValue, axis: number, indices: NumberTensor): RowsValue {
  const { shape } = value;
  const size = shape[axis];
  if (
    typeof size !== 'number' ||
    columnAxes(shape).some((other) => other !== axis) ||
    indices.dims.length > 1
  ) {
    throw call.refuse(`takes some of ${showShape(shape)} along axis ${axis}: expected columns of one row`);
  }
  const columns = places(call, size, indices);
  const kept = indices.dims.length === 0 ? [] : [columns.length];
  const isAll = columns.length === size && columns.every((column, i) => column === i);
  const expression = formula({
    place: call.place,
    width: columns.length,
    operands: [value.expression],
    compute: (block) => selectColumns(block, columns),
    isAffine: true,
    needsWidth: true,
  });
  return {
    kind: 'rows',
    shape: [...shape.slice(0, axis), ...kept, ...shape.slice(axis + 1)],
    expression: isAll ? value.expression : expression,
  };
}

function places(call: Call, size: number, indices: NumberTensor): number[] {
  return Array.from(indices.data, (index) => call.placeOf(index, size, 'index'));
}

export const selectionOperators: Readonly<Record<string, Handler>> = {
  'ai.onnx.ml.ArrayFeatureExtractor': arrayFeatureExtractor,
  Concat: concat,
  Gather: gather,
  Slice: slice,
  Split: split,
};
