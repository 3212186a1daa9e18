/** Random matrices and steps for the conformance suite, leaning to the places where kernels go wrong. */

import fc from 'fast-check';
import { type ActivationName, activationNames } from '../activations.ts';
import { columnOperationNames } from '../column-operations.ts';
import type { Matrix } from '../matrix.ts';
import type { ActivationStep, AffineStep, Step } from '../step.ts';

/** Sizes on and around the edges of the tiles and panels that kernels are made of. */
const EDGES = [0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 31, 32, 33, 47, 48, 49, 65];

/** Numbers on which careless arithmetic differs: signed zeros, subnormals, the ends of the range, no number at all. */
export const SPECIALS = [
  0,
  -0,
  1,
  -1,
  2 ** -149,
  -(2 ** -149),
  2 ** -126,
  -(2 ** -126),
  2 ** 127 * (2 - 2 ** -23),
  -(2 ** 127) * (2 - 2 ** -23),
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

const ordinary = fc.float({ min: -8, max: 8, noNaN: true });
const anything = fc.oneof(
  { weight: 12, arbitrary: ordinary },
  { weight: 1, arbitrary: fc.constantFrom(...SPECIALS) },
  { weight: 1, arbitrary: fc.float() },
);

export const size = fc.constantFrom(...EDGES);

/** Numbers for the data of a matrix come from a short random list, repeated: as varied, and quicker to make. */
function matrixOfSize(rows: number, cols: number, number: fc.Arbitrary<number>): fc.Arbitrary<Matrix> {
  return fc
    .array(number, { minLength: 1, maxLength: 257 })
    .map((numbers) => ({ rows, cols, data: repeat(numbers, rows * cols) }));
}

/** Any matrix of that shape, specials included. */
export function matrixLike(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return matrixOfSize(rows, cols, anything);
}

/** A matrix of numbers from -8 to 8, none of them tiny: error bounds hold for it. */
export function ordinaryMatrix(rows: number, cols: number): fc.Arbitrary<Matrix> {
  const notTiny = ordinary.map((value) => (Math.abs(value) < 2 ** -20 ? 0 : value));
  return matrixOfSize(rows, cols, notTiny);
}

/** The step of that activation, with these parameters where it has some. */
export function activationStep(activation: ActivationName, alpha: number, beta: number): ActivationStep {
  switch (activation) {
    case 'elu':
    case 'leaky-relu':
      return { kind: 'activation', activation, alpha };
    case 'hard-sigmoid':
      return { kind: 'activation', activation, alpha, beta };
    case 'clip':
      return { kind: 'activation', activation, min: alpha, max: beta };
    default:
      return { kind: 'activation', activation };
  }
}

const parameter = fc.float({ noNaN: true, noDefaultInfinity: true });
const rowStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ kind: 'softmax' }),
  fc.constant<Step>({ kind: 'log-softmax' }),
  parameter.map<Step>((epsilon) => ({ kind: 'layer-norm', epsilon })),
);
const elementStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...activationNames), parameter, parameter)
      .map((parts) => activationStep(...parts)),
  },
  { weight: 1, arbitrary: rowStep },
);

function column(columns: number): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.constant('column' as const),
    operation: fc.constantFrom(...columnOperationNames),
    values: matrixLike(1, columns).map(({ data }) => data),
  });
}

function affine(inputs: number, outputs: number): fc.Arbitrary<AffineStep> {
  return fc
    .tuple(matrixLike(inputs, outputs), matrixLike(1, outputs))
    .map(([weights, { data: bias }]) => ({ kind: 'affine', weights, bias }));
}

export interface Case {
  readonly steps: readonly Step[];
  readonly x: Matrix;
}

/** Steps of any kind in any order that fit together, with an input for them. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(size, fc.array(size, { minLength: 1, maxLength: 4 }))
  .chain(([rows, widths]) => {
    const [inputs = 0] = widths;
    const layers = widths.slice(1).map((outputs, i) => affine(widths[i]!, outputs));
    return fc.record({
      steps: fc.tuple(between(inputs), ...layers.map(then)).map((parts) => parts.flat()),
      x: matrixLike(rows, inputs),
    });
  });

/** An affine step and up to two others behind it. */
function then(layer: fc.Arbitrary<AffineStep>): fc.Arbitrary<Step[]> {
  return layer.chain((step) => between(step.bias.length).map((others) => [step, ...others]));
}

function between(columns: number): fc.Arbitrary<Step[]> {
  const step = fc.oneof({ weight: 4, arbitrary: elementStep }, { weight: 1, arbitrary: column(columns) });
  return fc.array(step, { maxLength: 2 });
}

function repeat(numbers: readonly number[], length: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, i) => numbers[i % numbers.length]!);
}
