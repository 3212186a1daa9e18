/** Columns side by side, in one row: an Affine of zeros and ones. */

import type { Call, Handler } from '../call.ts';
import { joinColumns } from '../expressions/block.ts';
import { formula } from '../expressions/expression.ts';
import { columnAxes, showShape } from '../values/shape.ts';
import { type RowsValue, sizesOf, sizesValue } from '../values/value.ts';

/** Of sizes, a list. */
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

/** Several inputs, each some columns of a row. */
const featureVectorizer: Handler = (call) => {
  const parts = Array.from({ length: call.inputCount }, (_, index) => call.rows(index));
  return [joinedRows(call, parts, (parts[0]?.shape.length ?? 1) - 1)];
};

export const joiningOperators: Readonly<Record<string, Handler>> = {
  'ai.onnx.ml.FeatureVectorizer': featureVectorizer,
  Concat: concat,
};
