/**
 * What a backend can run. A net is layers; to a backend it is steps: plain data, with no lifecycle and no
 * methods, so that it can be packed, sent to a thread or written to a file.
 */

import type { ActivationName } from './activations.ts';
import { ArgumentError, ShapeError } from './errors.ts';
import { checkMatrix, formatShape, type Matrix } from './matrix.ts';

/** h = xW + b, W of (inputs, outputs), b of (outputs). */
export interface AffineStep {
  readonly kind: 'affine';
  readonly weights: Matrix;
  readonly bias: Float32Array;
}

/** An activation applied to each number by itself. */
export type ActivationStep = PlainActivationStep | AlphaActivationStep | HardSigmoidStep;

export interface PlainActivationStep {
  readonly kind: 'activation';
  readonly activation: Exclude<ActivationName, 'elu' | 'leaky-relu' | 'hard-sigmoid'>;
}

/** alpha is rounded to float32 when it is used. */
export interface AlphaActivationStep {
  readonly kind: 'activation';
  readonly activation: 'elu' | 'leaky-relu';
  readonly alpha: number;
}

/** alpha x + beta between 0 and 1; both are rounded to float32 when they are used. */
export interface HardSigmoidStep {
  readonly kind: 'activation';
  readonly activation: 'hard-sigmoid';
  readonly alpha: number;
  readonly beta: number;
}

/** Each row to probabilities: exp(x - max) over its sum. */
export interface SoftmaxStep {
  readonly kind: 'softmax';
}

/** Each row to logarithms of probabilities. */
export interface LogSoftmaxStep {
  readonly kind: 'log-softmax';
}

export type Step = AffineStep | ActivationStep | SoftmaxStep | LogSoftmaxStep;

/** The parameters of an activation, in order; none for most of them, and for steps of another kind. */
export function parametersOf(step: Step): readonly number[] {
  if (step.kind !== 'activation') return [];
  switch (step.activation) {
    case 'elu':
    case 'leaky-relu':
      return [step.alpha];
    case 'hard-sigmoid':
      return [step.alpha, step.beta];
    default:
      return [];
  }
}

/** The step that multiplies by `b`: an affine step without bias, for adding 0 changes no bit of a sum that began at 0. */
export function matmulStep(b: Matrix): AffineStep {
  checkMatrix(b, 'right matrix');
  return { kind: 'affine', weights: b, bias: new Float32Array(b.cols) };
}

/** Columns that go in; undefined when the steps take any number of them. */
export function inputSize(steps: readonly Step[]): number | undefined {
  return steps.find((step) => step.kind === 'affine')?.weights.rows;
}

/** Columns after each step, for `inputs` columns before the first. */
export function widths(steps: readonly Step[], inputs: number): number[] {
  let width = inputs;
  return steps.map((step) => {
    if (step.kind === 'affine') width = step.weights.cols;
    return width;
  });
}

/**
 * Throws unless the steps fit together, every bias its weights, every affine the one before it, and the parameters of
 * activations are finite.
 *
 * @throws ShapeError, ArgumentError
 */
export function checkSteps(steps: readonly Step[]): void {
  let width: number | undefined;
  steps.forEach((step, i) => {
    checkParameters(step, i);
    if (step.kind !== 'affine') return;
    const { weights, bias } = step;
    checkMatrix(weights, `weights of step ${i}`);
    if (!(bias instanceof Float32Array))
      throw new ArgumentError(`bias of step ${i}: expected a Float32Array`);
    if (bias.length !== weights.cols) {
      throw new ShapeError(
        `step ${i}: weights ${formatShape(weights)} need ${weights.cols} biases, got ${bias.length}`,
      );
    }
    if (width !== undefined && width !== weights.rows) {
      throw new ShapeError(`step ${i}: weights ${formatShape(weights)} after ${width} columns`);
    }
    width = weights.cols;
  });
}

function checkParameters(step: Step, i: number): void {
  const invalid = parametersOf(step).find((parameter) => !Number.isFinite(Math.fround(parameter)));
  if (step.kind !== 'activation' || invalid === undefined) return;
  throw new ArgumentError(`step ${i}: ${step.activation} needs finite float32 parameters, got ${invalid}`);
}

/**
 * Throws unless `x` can go into steps that take `inputs` columns.
 *
 * @throws ShapeError with both shapes
 */
export function checkInput(x: Matrix, inputs: number | undefined): void {
  checkMatrix(x, 'input');
  if (inputs !== undefined && inputs !== x.cols) {
    throw new ShapeError(
      `${formatShape(x)} does not fit: expected ${formatShape({ rows: 'rows', cols: inputs })}`,
    );
  }
}
