/** Operators that take some columns: Affine maps of zeros and ones. */

import type { Call, Handler } from '../call.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { type Size, showShape } from '../values/shape.ts';
import type { LabelsValue, Value } from '../values/value.ts';
import { shapeOf, taken } from './taken.ts';
import { classNames } from './texts.ts';

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
  return [
    taken(
      call,
      value,
      -1,
      numberTensor(
        [data.length],
        call.mapped(data, (index) => index),
        true,
      ),
    ),
  ];
};

/** A class by its index: what has been chosen is the class. */
function named(call: Call, value: Value, labels: LabelsValue): LabelsValue {
  if (value.kind !== 'constant') throw call.refuse('expected constant classes');
  return { kind: 'labels', of: labels.of, classes: classNames(call, value.tensor) };
}

/** The bounds were attributes until version 10. */
const slice: Handler = (call) => {
  const value = call.value(0);
  const shape = shapeOf(call, value);
  const starts = call.list('starts', 1) ?? [];
  const ends = call.list('ends', 2) ?? [];
  const axes = call.list('axes', 3) ?? [...starts.keys()];
  const steps = call.list('steps', 4) ?? starts.map(() => 1);
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
  const lengths = call.list('split', 1) ?? usual;
  let start = 0;
  return lengths.map((length) => {
    const indices = indicesOf(call, size, start, start + length, 1);
    start += length;
    return taken(call, value, axis, indices);
  });
};

export const selectionOperators: Readonly<Record<string, Handler>> = {
  'ai.onnx.ml.ArrayFeatureExtractor': arrayFeatureExtractor,
  Gather: gather,
  Slice: slice,
  Split: split,
};
