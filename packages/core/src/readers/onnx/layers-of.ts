/** The layers that compute an expression, read off from its end to the input. */

import { ModelFormatError } from '../../errors.ts';
import type { Layer } from '../../layer.ts';
import { Affine } from '../../layers/affine.ts';
import { activationLayerNames } from '../../layers/by-name.ts';
import { PRelu } from '../../layers/prelu.ts';
import { Scale } from '../../layers/scale.ts';
import { Shift } from '../../layers/shift.ts';
import { mostTensors } from '../budget.ts';
import { type Numbers, roundToFloat32 } from '../number-formats.ts';
import type { Costs } from './costs.ts';
import type { AffineExpression, ColumnExpression, Expression } from './expressions/expression.ts';
import { recognised, recognisedFit } from './recognise/recognise.ts';

/** @throws ModelFormatError, naming the node, for a formula that is no layer of ours */
export function layersOf(output: Expression, costs: Costs): Layer[] {
  const layers: Layer[] = [];
  let width = output.width;
  let at = output;
  while (at.kind !== 'input') {
    const columns = columnsAt(at);
    const under: Expression = columns.at(-1)?.operands[0] ?? at;
    const reading = readingOf(at, under, costs);
    if (reading.keepsColumns) {
      for (const column of columns) {
        width = column.width ?? width;
        layers.push(columnLayer(column, width, costs));
      }
    }
    at = reading.next;
    if (at.kind === 'affine') layers.push(affineLayer(at));
    else if (at.kind === 'layer') layers.push(at.layer);
    else continue;
    if (layers.length > mostTensors) throw tooManyLayers();
    const [operand]: readonly [Expression] = at.operands;
    width = at.kind === 'affine' ? at.weights.rows : (operand.width ?? width);
    at = operand;
  }
  return layers.reverse();
}

function tooManyLayers(): ModelFormatError {
  return new ModelFormatError(`.onnx: more than ${mostTensors} layers`);
}

/** The shifts and scales at the end of an expression, the last one first. */
function columnsAt(expression: Expression): ColumnExpression[] {
  const columns: ColumnExpression[] = [];
  for (let at = expression; at.kind === 'column'; [at] = at.operands) columns.push(at);
  return columns;
}

interface Reading {
  readonly next: Expression;
  /** Whether the shifts and scales are layers of their own, rather than part of the formula below them. */
  readonly keepsColumns: boolean;
}

function readingOf(whole: Expression, under: Expression, costs: Costs): Reading {
  if (under.kind !== 'formula') return { next: under, keepsColumns: true };
  const attempts = [
    { of: under, keepsColumns: true, recognise: recognised },
    { of: whole, keepsColumns: false, recognise: recognised },
    { of: under, keepsColumns: true, recognise: recognisedFit },
    { of: whole, keepsColumns: false, recognise: recognisedFit },
  ];
  for (const { of, keepsColumns, recognise } of attempts) {
    const isRepeated = of === under && !keepsColumns;
    const next = isRepeated ? undefined : recognise(of, under, costs);
    if (next !== undefined) return { next, keepsColumns };
  }
  throw new ModelFormatError(
    `.onnx: ${under.place}: what it computes of its inputs is no layer of ours: expected ` +
      `${activationLayerNames.join(', ')}, on a chain of layers, without branches that are joined again`,
  );
}

function affineLayer({ weights, bias, place }: AffineExpression): Affine {
  const { rows, cols, data } = weights;
  if (rows === 0 || cols === 0) {
    throw new ModelFormatError(`.onnx: ${place}: weights (${rows}, ${cols}): expected at least one of each`);
  }
  const W = { rows, cols, data: rounded(data, place) };
  return new Affine(W, bias === undefined ? new Float32Array(cols) : rounded(bias, place));
}

function columnLayer(
  { operation, values, place }: ColumnExpression,
  width: number | undefined,
  costs: Costs,
): Layer {
  if (values.length === 1 && width === undefined) {
    throw new ModelFormatError(
      `.onnx: ${place}: the file leaves open how many columns there are: export it for inputs of a fixed size`,
    );
  }
  costs.spend('bytes', 12 * (width ?? values.length), place);
  const [first = 0] = values;
  const all = values.length === 1 ? new Float64Array(width ?? 1).fill(first) : values;
  const numbers = rounded(all, place);
  if (operation === 'shift') return new Shift(numbers);
  return operation === 'scale' ? new Scale(numbers) : new PRelu(numbers);
}

function rounded(numbers: Numbers, place: string): Float32Array<ArrayBuffer> {
  return roundToFloat32(numbers, `.onnx: ${place}`);
}
