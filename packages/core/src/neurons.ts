/** A prediction as neurons: columns of them, each with the sum that made it. */

import { type Matrix, matrix } from '@glassnet/kernels/matrix';
import type { AffineStep } from '@glassnet/kernels/step';
import type { Net } from './net.ts';
import { argmax } from './scores.ts';

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
  /** What it passes on. */
  readonly value: number;
  /** Undefined for an input, of which nothing is computed. */
  readonly sum: Sum | undefined;
}

/** z = x1 w1 + x2 w2 + ... + b, and what follows it. */
export interface Sum {
  readonly terms: readonly Term[];
  readonly bias: number;
  readonly z: number;
  /** The layer that z goes through, such as `Sigmoid`; undefined for scores, which are z itself. */
  readonly activation: string | undefined;
}

export interface Term {
  readonly from: Neuron;
  readonly weight: number;
  readonly product: number;
}

export type Column = readonly Neuron[];

/** The neurons for the first row of x: a column for the input and one for each Affine. */
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
    else columns[columns.length - 1] = activated(before, output, layer.name);
  });
  return columns;
}

/** The neuron at a place; the first one when there is none. */
export function neuronAt(columns: readonly Column[], { column, index }: Place): Neuron | undefined {
  return columns[column]?.[index] ?? columns[0]?.[0];
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
    value,
    sum: undefined,
  }));
}

function affineColumn(step: AffineStep, output: Matrix, before: Column, prefix: string): Column {
  const { weights, bias } = step;
  return Array.from(output.data.subarray(0, output.cols), (z, index) => {
    const terms = before.map((from, k) => {
      const weight = weights.data[k * weights.cols + index] ?? 0;
      return { from, weight, product: Math.fround(from.value * weight) };
    });
    return {
      column: (before[0]?.column ?? 0) + 1,
      index,
      label: `${prefix}${index + 1}`,
      value: z,
      sum: { terms, bias: bias[index] ?? 0, z, activation: undefined },
    };
  });
}

function activated(column: Column, output: Matrix, activation: string): Column {
  return column.map((neuron) => ({
    ...neuron,
    value: output.data[neuron.index] ?? neuron.value,
    sum: neuron.sum && { ...neuron.sum, activation },
  }));
}

/** The first of the highest; undefined when there are none. */
export function highestOf(column: Column): Neuron | undefined {
  return column[argmax(rowOf(column))[0] ?? 0];
}

/** The values of a column as one row. */
export function rowOf(column: Column): Matrix {
  return matrix([column.map(({ value }) => value)]);
}
