/** Operators that hand on what they get. */

import type { Call, Handler } from '../call.ts';
import type { Expression } from '../expressions/expression.ts';
import { BOOLEAN_ELEMENTS, elementTypeOf, STRING_ELEMENTS } from '../tensors/element-types.ts';
import type { NumberTensor } from '../tensors/tensor.ts';
import { constant, type Value } from '../values/value.ts';

const identity: Handler = (call) => [call.value(0)];

/** Does nothing unless it is training. */
const dropout: Handler = (call) => {
  const training = call.optional(2) === undefined ? 0 : call.optionalNumber(2);
  if (training === 0) return [call.value(0)];
  throw call.refuse('is in training mode: call model.eval() before the export');
};

/** A condition needs no cast: what is not 0 is true. */
const cast: Handler = (call) => {
  const code = call.attributes.integer('to') ?? 0;
  const value = call.value(0);
  if (value.kind === 'rows' && code === BOOLEAN_ELEMENTS) return [value];
  const isInteger = code === STRING_ELEMENTS || (elementTypeOf(code)?.isInteger ?? false);
  return [castTo(call, value, isInteger)];
};

const castLike: Handler = (call) => {
  const like = call.value(1);
  const isInteger = like.kind === 'constant' && like.tensor.kind === 'numbers' && like.tensor.isInteger;
  return [castTo(call, call.value(0), isInteger || like.kind === 'sizes')];
};

/** To other floats nothing is done: a net computes in float32. Whole numbers or texts of the rows are labels, not scores. */
function castTo(call: Call, value: Value, isInteger: boolean): Value {
  if (value.kind === 'constant' && value.tensor.kind === 'numbers')
    return constant(castTensor(call, value.tensor, isInteger));
  if (value.kind === 'rows' && isInteger) return { kind: 'labels', of: chosenFrom(value.expression) };
  return value;
}

/** A condition such as p > 0.5 is chosen from p. */
function chosenFrom(expression: Expression): Expression {
  const [operand, ...others] = expression.operands.filter(({ kind }) => kind !== 'constant');
  return expression.kind === 'formula' && operand !== undefined && others.length === 0 ? operand : expression;
}

function castTensor(call: Call, tensor: NumberTensor, isInteger: boolean): NumberTensor {
  return { ...tensor, isInteger, data: isInteger ? call.mapped(tensor.data, Math.trunc) : tensor.data };
}

export const passingOperators = {
  Cast: cast,
  CastLike: castLike,
  Dropout: dropout,
  Identity: identity,
} as const satisfies Record<string, Handler>;
