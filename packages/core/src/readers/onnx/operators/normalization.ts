/** BatchNormalization, folded into the Affine before it, and what is a LayerNorm. */

import { LayerNorm } from '../../../layers/layer-norm.ts';
import type { Call, Handler } from '../call.ts';
import { type AffineExpression, affine, layer } from '../expressions/expression.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { holdColumns, type Shape, showShape } from '../values/shape.ts';
import type { RowsValue } from '../values/value.ts';
import { scaled, shifted } from './columns.ts';
import { parameterOf } from './parameters.ts';

const EPSILON = 1e-5;
const TRAINING_OUTPUTS = 5;

/** (x - mean) / sqrt(variance + epsilon) * gamma + beta for each channel, which is x * scale + shift. */
const batchNormalization: Handler = (call) => {
  const value = call.rows(0);
  if (call.attributes.integer('training_mode') === 1 || call.outputCount === TRAINING_OUTPUTS) {
    throw call.refuse('is in training mode: call model.eval() before the export');
  }
  if (call.attributes.integer('spatial') === 0) throw call.refuse('expected spatial 1, got 0');
  const { scale, shift } = scaleAndShift(call);
  const { expression } = value;
  const isOfColumns = expression.width === scale.length && holdColumns(value.shape, [1]);
  if (expression.kind === 'affine' && isOfColumns) {
    return [{ ...value, expression: folded(call, expression, scale, shift) }];
  }
  const dims = channelDims(value.shape, scale.length);
  return [shifted(call, scaled(call, value, numberTensor(dims, scale)), numberTensor(dims, shift))];
};

function scaleAndShift(call: Call): { scale: Float64Array<ArrayBuffer>; shift: Float64Array<ArrayBuffer> } {
  const gamma = call.numbers(1).data;
  const [beta, mean, variance] = [2, 3, 4].map((index) => {
    const { data } = call.numbers(index);
    if (data.length === gamma.length) return data;
    throw call.refuse(`input ${index}: expected ${gamma.length} numbers as input 1 has, got ${data.length}`);
  });
  const epsilon = call.attributes.float('epsilon') ?? EPSILON;
  const scale = call.mapped(gamma, (g, i) => g / Math.sqrt((variance?.[i] ?? 0) + epsilon));
  const shift = call.mapped(beta ?? [], (b, i) => b - (mean?.[i] ?? 0) * (scale[i] ?? 0));
  return { scale, shift };
}

/** (xW + b) * scale + shift, in float64; it is rounded when all of it is known. */
function folded(
  call: Call,
  { operands, weights, bias }: AffineExpression,
  scale: Float64Array,
  shift: Float64Array,
): AffineExpression {
  const { rows, cols, data } = weights;
  const product = call.mapped(data, (weight, i) => weight * (scale[i % cols] ?? 1));
  const sums = call.mapped(shift, (number, i) => (bias?.[i] ?? 0) * (scale[i] ?? 1) + number);
  return affine(call.place, operands[0], { rows, cols, data: product }, sums);
}

/** The channels are axis 1. */
function channelDims(shape: Shape, channels: number): number[] {
  return [channels, ...shape.slice(2).map(() => 1)];
}

/** LayerNorm, and its gain and bias where they do something. */
const layerNormalization: Handler = (call) => {
  const value = call.rows(0);
  const { shape } = value;
  const first = call.axis(shape.length, -1);
  const axes = [...shape.keys()].slice(first);
  if (!holdColumns(shape, axes)) {
    throw call.refuse(`normalizes axes ${axes.join(', ')} of ${showShape(shape)}: expected all of a row`);
  }
  const epsilon = parameterOf(call.attributes.float('epsilon') ?? EPSILON, EPSILON);
  const expression = layer(call.place, value.expression, new LayerNorm(epsilon));
  const gain = call.optionalNumbers(1);
  const bias = call.optionalNumbers(2);
  const normalized: RowsValue = { kind: 'rows', shape, expression };
  const gained = gain === undefined || isAll(call, gain, 1) ? normalized : scaled(call, normalized, gain);
  return [bias === undefined || isAll(call, bias, 0) ? gained : shifted(call, gained, bias)];
};

/** Of a single channel it is a LayerNorm; its gain and bias are one number each. */
const instanceNormalization: Handler = (call) => {
  const value = call.rows(0);
  const { shape } = value;
  const axes = [...shape.keys()].slice(2);
  if (shape[1] !== 1 || !holdColumns(shape, axes)) {
    throw call.refuse(`normalizes parts of ${showShape(shape)}: expected all of a row, as a single channel`);
  }
  const epsilon = parameterOf(call.attributes.float('epsilon') ?? EPSILON, EPSILON);
  const expression = layer(call.place, value.expression, new LayerNorm(epsilon));
  const [gain, bias] = [call.numbers(1), call.numbers(2)];
  const normalized: RowsValue = { kind: 'rows', shape, expression };
  const gained = isAll(call, gain, 1) ? normalized : scaled(call, normalized, gain);
  return [isAll(call, bias, 0) ? gained : shifted(call, gained, bias)];
};

function isAll(call: Call, tensor: NumberTensor, number: number): boolean {
  call.surroundings.costs.spend('operations', tensor.data.length, call.place);
  return tensor.data.every((each) => each === number);
}

export const normalizationOperators = {
  BatchNormalization: batchNormalization,
  InstanceNormalization: instanceNormalization,
  LayerNormalization: layerNormalization,
} as const satisfies Record<string, Handler>;
