/**
 * What a backend can run. A net is layers; to a backend it is steps: plain data, with no lifecycle and no
 * methods, so that it can be packed, sent to a thread or written to a file.
 */

import { type ActivationName, activationNames, isActivationName } from './activations.ts';
import { type ColumnOperation, columnOperationNames, isColumnOperation } from './column-operations.ts';
import { ArgumentError, ShapeError, shown } from './errors.ts';
import { checkMatrix, formatShape, type Matrix } from './matrix.ts';

/** h = xW + b, W of (inputs, outputs), b of (outputs). */
export interface AffineStep {
  readonly kind: 'affine';
  readonly weights: Matrix;
  readonly bias: Float32Array;
}

/** An activation applied to each number by itself. */
export type ActivationStep = PlainActivationStep | AlphaActivationStep | HardSigmoidStep | ClipStep;

export interface PlainActivationStep {
  readonly kind: 'activation';
  readonly activation: Exclude<ActivationName, 'elu' | 'leaky-relu' | 'hard-sigmoid' | 'clip'>;
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

/** x kept between min and max; both are rounded to float32 when they are used. */
export interface ClipStep {
  readonly kind: 'activation';
  readonly activation: 'clip';
  readonly min: number;
  readonly max: number;
}

/** One number for each column, the same in every row: `values` of (columns). */
export interface ColumnStep {
  readonly kind: 'column';
  readonly operation: ColumnOperation;
  readonly values: Float32Array;
}

/** Each row to mean 0 and variance 1: (x - mean) / sqrt(variance + epsilon). */
export interface LayerNormStep {
  readonly kind: 'layer-norm';
  /** Rounded to float32 when it is used. */
  readonly epsilon: number;
}

/** Each row to probabilities: exp(x - max) over its sum. */
export interface SoftmaxStep {
  readonly kind: 'softmax';
}

/** Each row to logarithms of probabilities. */
export interface LogSoftmaxStep {
  readonly kind: 'log-softmax';
}

const kinds: readonly Step['kind'][] = [
  'affine',
  'activation',
  'column',
  'layer-norm',
  'softmax',
  'log-softmax',
];

export type Step = AffineStep | ActivationStep | ColumnStep | LayerNormStep | SoftmaxStep | LogSoftmaxStep;

/** The parameters that are written behind a step's name, in order; most steps have none. */
export function parametersOf(step: Step): readonly number[] {
  if (step.kind === 'layer-norm') return [step.epsilon];
  if (step.kind !== 'activation') return [];
  switch (step.activation) {
    case 'elu':
    case 'leaky-relu':
      return [step.alpha];
    case 'hard-sigmoid':
      return [step.alpha, step.beta];
    case 'clip':
      return [step.min, step.max];
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
  for (const step of steps) {
    if (step.kind === 'affine') return step.weights.rows;
    if (step.kind === 'column') return step.values.length;
  }
  return undefined;
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
 * Throws unless the steps fit together, every bias its weights, every step the columns before it, their names are known and
 * the parameters of activations finite.
 *
 * @throws ShapeError, ArgumentError
 */
export function checkSteps(steps: readonly Step[]): void {
  let width: number | undefined;
  steps.forEach((step, i) => {
    if (!kinds.includes(step?.kind)) throw unknown(i, step?.kind, kinds);
    checkParameters(step, i);
    if (step.kind === 'affine') width = checkAffine(step, i, width);
    else if (step.kind === 'column') width = checkColumns(step, i, width);
  });
}

/** The columns behind it. */
function checkAffine({ weights, bias }: AffineStep, i: number, width = weights.rows): number {
  checkMatrix(weights, `weights of step ${i}`);
  if (!(bias instanceof Float32Array)) throw new ArgumentError(`bias of step ${i}: expected a Float32Array`);
  if (bias.length !== weights.cols) {
    throw new ShapeError(
      `step ${i}: weights ${formatShape(weights)} need ${weights.cols} biases, got ${bias.length}`,
    );
  }
  if (width !== weights.rows) {
    throw new ShapeError(`step ${i}: weights ${formatShape(weights)} after ${width} columns`);
  }
  return weights.cols;
}

function checkColumns({ operation, values }: ColumnStep, i: number, width = values.length): number {
  if (!(values instanceof Float32Array)) {
    throw new ArgumentError(`values of step ${i}: expected a Float32Array`);
  }
  if (!isColumnOperation(operation)) throw unknown(i, operation, columnOperationNames);
  if (width !== values.length) {
    throw new ShapeError(`step ${i}: ${operation} of ${values.length} columns after ${width}`);
  }
  return width;
}

function checkParameters(step: Step, i: number): void {
  if (step.kind === 'activation' && !isActivationName(step.activation)) {
    throw unknown(i, step.activation, activationNames);
  }
  const name = step.kind === 'activation' ? step.activation : step.kind;
  for (const parameter of parametersOf(step)) {
    if (typeof parameter === 'number' && Number.isFinite(Math.fround(parameter))) continue;
    throw new ArgumentError(`step ${i}: ${name} needs finite float32 parameters, got ${shown(parameter)}`);
  }
}

function unknown(i: number, name: unknown, known: readonly string[]): ArgumentError {
  return new ArgumentError(`step ${i}: expected one of ${known.join(', ')}, got ${shown(name)}`);
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
