/** The end of a classifier: the class that is chosen, and the names of all of them. A net gives the scores before. */

import type { Call, Handler } from '../call.ts';
import { holdColumns, showShape } from '../values/shape.ts';
import type { RowsValue, Value } from '../values/value.ts';
import { textsOf } from './texts.ts';

const argMax: Handler = (call) => {
  const value = call.rows(0);
  const axis = call.axis(value.shape.length, 0);
  if (holdColumns(value.shape, [axis])) return [{ kind: 'labels', of: value.expression }];
  throw call.refuse(`looks along axis ${axis} of ${showShape(value.shape)}: expected all of a row`);
};

/** Both the values and their places. */
const topK: Handler = (call) => {
  const { expression } = call.rows(0);
  return [
    { kind: 'labels', of: expression },
    { kind: 'labels', of: expression },
  ];
};

const binarizer: Handler = (call) => [{ kind: 'labels', of: call.rows(0).expression }];

/** A dictionary for each row, by class: the scores with their names. */
const zipMap: Handler = (call) => {
  const value = call.rows(0);
  return [{ ...value, classes: namesOf(call, 'classlabels') } satisfies RowsValue];
};

/** Other names for the classes; those that have none are their indices. */
const labelEncoder: Handler = (call) => {
  const value = call.value(0);
  if (value.kind !== 'labels') throw call.refuse('expected class labels');
  const keys = namesOf(call, 'keys') ?? [];
  const values = namesOf(call, 'values') ?? [];
  const names = new Map(keys.map((key, i) => [key, values[i] ?? key]));
  const classes = value.classes ?? keys.map((_, i) => String(i));
  return [{ ...value, classes: classes.map((name) => names.get(name) ?? name) } satisfies Value];
};

/** The names of classes, from attributes whose names begin so. */
export function namesOf(call: Call, prefix: string): readonly string[] | undefined {
  const numbers = call.attributes.integers(`${prefix}_int64s`) ?? call.attributes.integers(`${prefix}_ints`);
  return call.attributes.texts(`${prefix}_strings`) ?? (numbers && textsOf(call, numbers));
}

export const labelOperators = {
  'ai.onnx.ml.Binarizer': binarizer,
  'ai.onnx.ml.LabelEncoder': labelEncoder,
  'ai.onnx.ml.ZipMap': zipMap,
  ArgMax: argMax,
  TopK: topK,
} as const satisfies Record<string, Handler>;
