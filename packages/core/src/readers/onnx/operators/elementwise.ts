/**
 * Operators that take numbers by themselves. Of constants they are computed; with the rows, adding or multiplying by
 * a constant is a Shift or Scale; everything else is a formula, which may turn out to be a layer.
 */

import type { Call, Handler } from '../call.ts';
import { type NumberTensor, numberTensor } from '../tensors/tensor.ts';
import { clipped } from './clip.ts';
import { mapped, scaled, shifted } from './columns.ts';
import { binaryFunctions, choose, type NumberFunction, unaryFunctions } from './elementwise-functions.ts';
import { asValue, computed, type Operand, operandOf } from './operand.ts';

const { Add, Div, Max, Min, Mul, Pow, Sub, ...otherBinary } = binaryFunctions;

/** Of any number of inputs, from left to right. */
function chained(combine: (call: Call, a: Operand, b: Operand) => Operand): Handler {
  return (call) => {
    const operands = Array.from({ length: call.inputCount }, (_, index) => operandOf(call, index));
    const [first, ...others] = operands;
    if (first === undefined) throw call.refuse('expected an input');
    return [asValue(others.reduce((sum, next) => combine(call, sum, next), first))];
  };
}

const add = chained((call, a, b) => {
  if (a.kind === 'rows' && b.kind === 'numbers') return shifted(call, a, b);
  if (a.kind === 'numbers' && b.kind === 'rows') return shifted(call, b, a);
  return computed(call, [a, b], Add, true);
});

const subtract = chained((call, a, b) => {
  if (a.kind === 'rows' && b.kind === 'numbers')
    return shifted(
      call,
      a,
      mapped(call, b, (number) => -number),
    );
  if (a.kind === 'numbers' && b.kind === 'rows') return shifted(call, scaled(call, b, scalar(-1)), a);
  return computed(call, [a, b], Sub, true);
});

const multiply = chained((call, a, b) => {
  if (a.kind === 'rows' && b.kind === 'numbers') return scaled(call, a, b);
  if (a.kind === 'numbers' && b.kind === 'rows') return scaled(call, b, a);
  return computed(call, [a, b], Mul);
});

const divide = chained((call, a, b) => {
  if (a.kind === 'rows' && b.kind === 'numbers')
    return scaled(
      call,
      a,
      mapped(call, b, (number) => 1 / number),
    );
  const isInteger = a.kind === 'numbers' && a.isInteger && b.kind === 'numbers' && b.isInteger;
  return computed(call, [a, b], isInteger ? (x = 0, y = 0) => Math.trunc(x / y) : Div);
});

/** A bound below, when one of them is a single constant. */
const largest = chained((call, a, b) =>
  bounded(call, a, b, Max, (bound) => [bound, Number.POSITIVE_INFINITY]),
);

const smallest = chained((call, a, b) =>
  bounded(call, a, b, Min, (bound) => [Number.NEGATIVE_INFINITY, bound]),
);

function bounded(
  call: Call,
  a: Operand,
  b: Operand,
  compute: NumberFunction,
  bounds: (bound: number) => [number, number],
): Operand {
  const [value, tensor] = a.kind === 'rows' ? [a, b] : [b, a];
  if (value.kind !== 'rows' || tensor.kind !== 'numbers' || tensor.data.length !== 1) {
    return computed(call, [a, b], compute);
  }
  return clipped(call, value, ...bounds(tensor.data[0] ?? 0));
}

const power: Handler = (call) => {
  const exponent = operandOf(call, 1);
  if (exponent.kind === 'numbers' && exponent.data.length === 1 && exponent.data[0] === 1)
    return [call.value(0)];
  return [asValue(computed(call, [operandOf(call, 0), exponent], Pow))];
};

const negate: Handler = (call) => {
  const operand = operandOf(call, 0);
  return [
    asValue(operand.kind === 'rows' ? scaled(call, operand, scalar(-1)) : mapped(call, operand, (x) => -x)),
  ];
};

function plain(count: number, compute: NumberFunction): Handler {
  return (call) => {
    const operands = Array.from({ length: count }, (_, index) => operandOf(call, index));
    return [asValue(computed(call, operands, compute))];
  };
}

function plainOperators(count: number, functions: Readonly<Record<string, NumberFunction>>) {
  return Object.fromEntries(
    Object.entries(functions).map(([name, compute]) => [name, plain(count, compute)]),
  );
}

export const elementwiseOperators: Readonly<Record<string, Handler>> = {
  Add: add,
  Div: divide,
  Max: largest,
  Min: smallest,
  Mul: multiply,
  Neg: negate,
  Pow: power,
  Sub: subtract,
  Sum: add,
  Where: plain(3, choose),
  ...plainOperators(1, unaryFunctions),
  ...plainOperators(2, otherBinary),
};

function scalar(number: number): NumberTensor {
  return numberTensor([], Float64Array.of(number));
}
