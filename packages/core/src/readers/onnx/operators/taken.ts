/** Some of what lies along an axis: of the columns of a row, or of a list of sizes. */

import type { Call } from '../call.ts';
import { selectColumns } from '../expressions/block.ts';
import { formula } from '../expressions/expression.ts';
import type { NumberTensor } from '../tensors/tensor.ts';
import { columnAxes, type Shape, showShape } from '../values/shape.ts';
import { type RowsValue, sizesOf, sizesValue, type Value } from '../values/value.ts';

/** The shape that axes are counted in. */
export function shapeOf(call: Call, value: Value): Shape {
  if (value.kind === 'rows') return value.shape;
  const list = sizesOf(value);
  if (list !== undefined) return list.isScalar ? [] : [list.sizes.length];
  throw call.refuse('takes some of what is neither numbers of the rows nor sizes');
}

/** The places of these indices; a single index takes the axis away. */
export function taken(call: Call, value: Value, axisGiven: number, indices: NumberTensor): Value {
  const axis = call.axisOf(axisGiven, shapeOf(call, value).length);
  const isScalar = indices.dims.length === 0;
  const list = sizesOf(value);
  if (indices.dims.length > 1)
    throw call.refuse(`takes places of ${showShape(indices.dims)}: expected a list`);
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
  if (typeof size !== 'number' || columnAxes(shape).some((other) => other !== axis)) {
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
  call.surroundings.costs.spend('bytes', 8 * indices.data.length, call.place);
  return Array.from(indices.data, (index) => call.placeOf(index, size, 'index'));
}
