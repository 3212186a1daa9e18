/**
 * A prediction as neurons: a column of them for the input and one for each Affine, each with the sum that made it and
 * the layers that it went through before the next sum.
 */

import { type Matrix, matrix } from '@glassnet/kernels/matrix';
import type { AffineStep } from '@glassnet/kernels/step';
import type { Layer } from '../layer.ts';
import { layerNameOf } from '../layers/by-name.ts';
import type { Net } from '../net.ts';
import { numberText } from '../number-text.ts';
import { argmax } from '../scores/scores.ts';

/** A net with one input and what every layer made of it: `trace` is `net.trace(x)`. */
export interface Traced {
  readonly net: Net;
  readonly x: Matrix;
  readonly trace: readonly Matrix[];
}

/** Where a neuron stands; the input is column 0. */
export interface Place {
  readonly column: number;
  readonly index: number;
}

export interface Neuron extends Place {
  /** `x1`, `h2`, `s3`; where there are several hidden layers, `h1.2`. */
  readonly label: string;
  /** Undefined for an input, of which nothing is computed. */
  readonly sum: Sum | undefined;
  /** What it begins as: z of its sum, or the input. */
  readonly start: number;
  /** What happens to it before the next Affine, in order; nothing for most scores. */
  readonly layers: readonly LayerOutput[];
  /** What it passes on: the value after the last of its layers, or `start` without any. */
  readonly value: number;
}

/** z = x1 w1 + x2 w2 + ... + b. */
export interface Sum {
  /** Made when asked for: a wide net has more terms than anyone looks at. */
  readonly terms: readonly Term[];
  readonly bias: number;
  readonly z: number;
}

export interface Term {
  readonly from: Neuron;
  readonly weight: number;
  readonly product: number;
}

/** A layer without a sum, as one neuron meets it. */
export interface LayerOutput {
  readonly layer: Layer;
  /** `sigmoid`, `leaky-relu(0.2)`; of a layer with a number for each column the neuron's own, as in `shift(-0.5)`. */
  readonly name: string;
  /** What came out. */
  readonly value: number;
}

export type Column = readonly Neuron[];

/** The neurons for the first row of x. */
export function neuronColumns({ net, x, trace }: Traced): readonly Column[] {
  const last = net.steps.filter((step) => step.kind === 'affine').length;
  const columns: Column[] = [inputColumn(x)];
  net.layers.forEach((layer, i) => {
    const before = columns.at(-1);
    const output = trace[i];
    if (before === undefined || output === undefined) return;
    const { step } = layer;
    if (step.kind === 'affine')
      columns.push(affineColumn(step, output, before, prefix(columns.length, last)));
    else columns[columns.length - 1] = before.map((neuron) => followed(neuron, layer, output));
  });
  return columns;
}

/** The neuron at a place; the first one when there is none. */
export function neuronAt(columns: readonly Column[], { column, index }: Place): Neuron | undefined {
  return columns[column]?.[index] ?? columns[0]?.[0];
}

/** The first of the highest; undefined when there are none. */
export function highestOf(column: Column): Neuron | undefined {
  return column[argmax(rowOf(column))[0] ?? 0];
}

/** The values of a column as one row. */
export function rowOf(column: Column): Matrix {
  return matrix([column.map(({ value }) => value)]);
}

/** The neuron that was the first to be NaN or infinite, so that the others have it from there; undefined for none. */
export function firstNotFinite(columns: readonly Column[]): Neuron | undefined {
  for (const column of columns) {
    const stages = (column[0]?.layers.length ?? 0) + 1;
    for (let stage = 0; stage < stages; stage++) {
      const found = column.find((neuron) => !Number.isFinite(valueAt(neuron, stage)));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Stage 0 is the start, stage 1 what the first layer made of it. */
function valueAt({ start, layers }: Neuron, stage: number): number {
  return stage === 0 ? start : (layers[stage - 1]?.value ?? start);
}

/** How the labels begin in a column of which there are `last` after the input. */
function prefix(column: number, last: number): string {
  if (column === last) return 's';
  return last > 2 ? `h${column}.` : 'h';
}

function inputColumn({ data, cols }: Matrix): Column {
  return Array.from(data.subarray(0, cols), (value, index) => ({
    column: 0,
    index,
    label: `x${index + 1}`,
    sum: undefined,
    start: value,
    layers: [],
    value,
  }));
}

function affineColumn(step: AffineStep, output: Matrix, before: Column, prefix: string): Column {
  return Array.from(output.data.subarray(0, output.cols), (z, index) => ({
    column: (before[0]?.column ?? 0) + 1,
    index,
    label: `${prefix}${index + 1}`,
    sum: {
      get terms() {
        return termsOf(step, index, before);
      },
      bias: step.bias[index] ?? 0,
      z,
    },
    start: z,
    layers: [],
    value: z,
  }));
}

function termsOf({ weights }: AffineStep, index: number, before: Column): Term[] {
  return before.map((from, k) => {
    const weight = weights.data[k * weights.cols + index] ?? 0;
    return { from, weight, product: Math.fround(from.value * weight) };
  });
}

function followed(neuron: Neuron, layer: Layer, output: Matrix): Neuron {
  const value = output.data[neuron.index] ?? neuron.value;
  const name = nameFor(layer, neuron.index);
  return { ...neuron, layers: [...neuron.layers, { layer, name, value }], value };
}

function nameFor({ step }: Layer, index: number): string {
  if (step.kind !== 'column') return layerNameOf(step);
  return `${step.operation}(${numberText(step.values[index] ?? 0, 'all')})`;
}
