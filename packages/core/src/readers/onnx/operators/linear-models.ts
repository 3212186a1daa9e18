/** Linear models of ai.onnx.ml, as scikit-learn's converter writes them: an Affine, and what follows it. */

import { Sigmoid } from '../../../layers/sigmoid.ts';
import { Softmax } from '../../../layers/softmax.ts';
import type { Call, Handler } from '../call.ts';
import { reduceRows, zipBlocks } from '../expressions/block.ts';
import { affine, formula, type Weights } from '../expressions/expression.ts';
import { numberTensor } from '../tensors/tensor.ts';
import { transposed } from '../tensors/transpose.ts';
import { columnAxes, showShape } from '../values/shape.ts';
import type { RowsValue } from '../values/value.ts';
import { activated } from './activations.ts';
import { mapped, scaled, shifted } from './columns.ts';
import { namesOf } from './labels.ts';

/** (x - offset) * scale */
const scaler: Handler = (call) => {
  const list = (name: string) => {
    const numbers = call.mapped(call.attributes.floats(name) ?? [], (number) => number);
    return numberTensor(numbers.length === 1 ? [] : [numbers.length], numbers);
  };
  const [offset, scale] = [list('offset'), list('scale')];
  const value = call.rows(0);
  const centred =
    offset.data.length === 0
      ? value
      : shifted(
          call,
          value,
          mapped(call, offset, (number) => -number),
        );
  return [scale.data.length === 0 ? centred : scaled(call, centred, scale)];
};

const linearRegressor: Handler = (call) => {
  checkTransform(call, ['NONE']);
  return [linear(call, call.attributes.integer('targets') ?? 1, 1)];
};

const linearClassifier: Handler = (call) => {
  const classes = namesOf(call, 'classlabels') ?? [];
  const value: RowsValue = { ...transformed(call, classes.length), classes };
  return [{ kind: 'labels', of: value.expression, classes }, value];
};

/** Two classes with opposite coefficients: the sigmoids of z and -z are the softmax of z / 2 and -z / 2. */
function transformed(call: Call, outputs: number): RowsValue {
  const transform = checkTransform(call, ['NONE', 'SOFTMAX', 'LOGISTIC']);
  if (transform === 'NONE') return linear(call, outputs, 1);
  if (transform === 'SOFTMAX') return activated(call, linear(call, outputs, 1), new Softmax());
  const isOpposite = outputs === 2 && isMirrored(coefficientsOf(call)) && isMirrored(interceptsOf(call));
  return isOpposite
    ? activated(call, linear(call, outputs, 0.5), new Softmax())
    : activated(call, linear(call, outputs, 1), new Sigmoid());
}

/** Whether the second half is the first with other signs. */
function isMirrored(numbers: readonly number[]): boolean {
  const half = numbers.length / 2;
  return numbers.slice(0, half).every((number, i) => number === -(numbers[half + i] ?? 0));
}

function checkTransform(call: Call, known: readonly string[]): string {
  const transform = call.attributes.text('post_transform') ?? 'NONE';
  if (known.includes(transform)) return transform;
  throw call.refuse(`post_transform: expected ${known.join(', ')}, got ${transform}`);
}

/** Coefficients (outputs, inputs), all of them times a factor. */
function linear(call: Call, outputs: number, factor: number): RowsValue {
  const value = call.rows(0);
  const coefficients = coefficientsOf(call);
  const intercepts = interceptsOf(call);
  const inputs = coefficients.length / outputs;
  const { shape } = value;
  const last = shape.length - 1;
  const fits =
    columnAxes(shape).every((axis) => axis === last) && [inputs, 'unknown'].includes(shape[last] ?? 0);
  if (!fits || (intercepts.length > 0 && intercepts.length !== outputs)) {
    throw call.refuse(
      `${coefficients.length} coefficients and ${intercepts.length} intercepts for ${outputs} outputs ` +
        `do not fit ${showShape(shape)}`,
    );
  }
  const rows = numberTensor(
    [outputs, inputs],
    call.mapped(coefficients, (number) => factor * number),
  );
  const weights: Weights = { rows: inputs, cols: outputs, data: transposed(rows, [1, 0], call).data };
  const bias = Float64Array.from({ length: outputs }, (_, i) => factor * (intercepts[i] ?? 0));
  const expression = affine(call.place, value.expression, weights, bias);
  return { kind: 'rows', shape: shape.with(last, outputs), expression };
}

function coefficientsOf(call: Call): readonly number[] {
  return call.attributes.floats('coefficients') ?? [];
}

function interceptsOf(call: Call): readonly number[] {
  return call.attributes.floats('intercepts') ?? [];
}

const norms: ReadonlyMap<string, (row: Float64Array) => number> = new Map([
  ['L1', (row) => row.reduce((sum, number) => sum + Math.abs(number), 0)],
  ['L2', (row) => Math.sqrt(row.reduce((sum, number) => sum + number * number, 0))],
  ['MAX', (row) => row.reduce((most, number) => Math.max(most, Math.abs(number)), 0)],
]);

/** x over its norm. Behind a softmax it does nothing, and that is where it stands. */
const normalizer: Handler = (call) => {
  const value = call.rows(0);
  const norm = norms.get(call.attributes.text('norm') ?? 'MAX');
  if (norm === undefined) throw call.refuse('norm: expected L1, L2 or MAX');
  const expression = formula({
    place: call.place,
    width: value.expression.width,
    operands: [value.expression],
    compute: (block) => zipBlocks([block, reduceRows(block, norm)], (number, size) => number / size),
    needsWidth: true,
  });
  return [{ kind: 'rows', shape: value.shape, expression }];
};

export const linearModelOperators: Readonly<Record<string, Handler>> = {
  'ai.onnx.ml.LinearClassifier': linearClassifier,
  'ai.onnx.ml.LinearRegressor': linearRegressor,
  'ai.onnx.ml.Normalizer': normalizer,
  'ai.onnx.ml.Scaler': scaler,
};
