/** What a caller hands in: a row of numbers, whatever shape and however many inputs the graph has for it. */

import { ModelFormatError } from '../../errors.ts';
import type { GraphProto } from './decode/graph-proto.ts';
import type { ValueInfoProto } from './decode/value-info-proto.ts';
import { selectColumns } from './expressions/block.ts';
import { type Expression, formula, input } from './expressions/expression.ts';
import { elementTypeOf } from './tensors/element-types.ts';
import { type Shape, type Size, widthOf } from './values/shape.ts';
import type { RowsValue, Value } from './values/value.ts';

/** An input of numbers. */
export interface NumericInput {
  readonly name: string;
  readonly shape: Shape;
  /** Rows that the graph was exported for; undefined for any number of them. */
  readonly rowCount: number | undefined;
}

const MOST_AXES = 64;
const LARGEST_SIZE = 2n ** 31n;

/** Those that are numbers, `rowsAxis` being that of the rows where there are several. */
export function numericInputs({ inputs }: GraphProto, rowsAxis: 0 | 1): NumericInput[] {
  return inputs.flatMap(({ name, tensor }) => {
    if (tensor === undefined) return [];
    if (tensor.elementType !== 0 && elementTypeOf(tensor.elementType) === undefined) return [];
    const sizes = tensor.shape?.map(sizeOf) ?? ['unknown', 'unknown'];
    if (sizes.length === 0 || sizes.length > MOST_AXES) return [];
    if (sizes.length === 1) return [{ name, shape: sizes, rowCount: undefined }];
    const rows = sizes[rowsAxis];
    return [
      { name, shape: sizes.with(rowsAxis, 'rows'), rowCount: typeof rows === 'number' ? rows : undefined },
    ];
  });
}

/** What each input stands for, as a row of its own. */
export function separateInputs({ inputs }: GraphProto, numeric: readonly NumericInput[]): Map<string, Value> {
  const values = new Map<string, Value>(inputs.map((each) => [each.name, refused(each)]));
  if (values.size < inputs.length) throw new ModelFormatError('.onnx: two inputs have the same name');
  for (const { name, shape } of numeric) {
    values.set(name, { kind: 'rows', shape, expression: input(name, widthOf(shape)) });
  }
  return values;
}

/** Several inputs as the columns of one row, in the order of the graph; undefined when their sizes are open. */
export function joinedInputs(numeric: readonly NumericInput[]): Map<string, RowsValue> | undefined {
  const widths = numeric.map(({ shape }) => widthOf(shape)).filter((width) => width !== undefined);
  if (widths.length < numeric.length) return undefined;
  const names = numeric.map(({ name }) => name).join(', ');
  const row = input(
    names,
    widths.reduce((sum, width) => sum + width, 0),
  );
  const values = new Map<string, RowsValue>();
  let start = 0;
  for (const [i, { name, shape }] of numeric.entries()) {
    const width = widths[i] ?? 0;
    values.set(name, { kind: 'rows', shape, expression: columnsOf(row, start, width) });
    start += width;
  }
  return values;
}

function columnsOf(row: Expression, start: number, width: number): Expression {
  return formula({
    place: row.place,
    width,
    operands: [row],
    compute: (block) =>
      selectColumns(
        block,
        Array.from({ length: width }, (_, i) => start + i),
      ),
    isAffine: true,
    needsWidth: true,
  });
}

/** The shape of a row where it has more than one axis, such as [1, 28, 28]. */
export function shapeOfRow({ shape }: NumericInput): number[] | undefined {
  const sizes = shape.filter((size) => typeof size === 'number');
  return shape.length > 2 && sizes.length === shape.length - 1 ? sizes : undefined;
}

function sizeOf(size: bigint | undefined): Size {
  return size === undefined || size > LARGEST_SIZE ? 'unknown' : Number(size);
}

function refused({ name }: ValueInfoProto): Value {
  const error = new ModelFormatError(
    `.onnx: input ${quoted(name)}: expected a tensor of numbers with the rows as its first axis`,
  );
  return { kind: 'refused', error };
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 100));
}
