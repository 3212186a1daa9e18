/** Random matrices and steps for the conformance suite, leaning to the places where kernels go wrong. */

import fc from 'fast-check';
import { type ActivationName, activationNames } from '../activations.ts';
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
    default:
      return { kind: 'activation', activation };
  }
}

const parameter = fc.float({ noNaN: true, noDefaultInfinity: true });
const activation: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...activationNames), parameter, parameter)
      .map((parts) => activationStep(...parts)),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'softmax' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'log-softmax' }) },
);

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
  .tuple(
    size,
    fc.array(size, { minLength: 1, maxLength: 4 }),
    fc.array(activation, { maxLength: 3 }),
    fc.constantFrom('layer', 'other'),
  )
  .chain(([rows, sizes, others, first]) => {
    const layers = sizes.slice(1).map((outputs, i) => affine(sizes[i]!, outputs));
    return fc.record({
      steps: fc.tuple(...layers).map((steps) => interleave(steps, others, first)),
      x: matrixLike(rows, sizes[0]!),
    });
  });

/** One of each in turn, the `first` kind first. */
function interleave(layers: readonly Step[], others: readonly Step[], first: 'layer' | 'other'): Step[] {
  const length = Math.max(layers.length, others.length);
  return Array.from({ length }, (_, i) =>
    first === 'layer' ? [layers[i], others[i]] : [others[i], layers[i]],
  )
    .flat()
    .filter((step) => step !== undefined);
}

function repeat(numbers: readonly number[], length: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, i) => numbers[i % numbers.length]!);
}
