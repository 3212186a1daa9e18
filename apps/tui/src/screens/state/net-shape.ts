/** How many neurons there are, and which layer of the net makes them. */

import type { Net } from '@glassnet/core';
import { type Column, neuronColumns, type Place, type Traced } from '@glassnet/core/neurons';

/** Neurons of each column: of the input, and of each Affine. */
export function columnSizes(net: Net, inputs: number): number[] {
  return [
    net.inputSize ?? inputs,
    ...net.steps.flatMap((step) => (step.kind === 'affine' ? [step.weights.cols] : [])),
  ];
}

/** The place of the Affine in `net.layers` that makes a column; undefined for the input. */
export function affineOf(net: Net, column: number): number | undefined {
  const places = net.steps.flatMap((step, i) => (step.kind === 'affine' ? [i] : []));
  return places[column - 1];
}

/** The nearest place that there is. */
export function nearestPlace(sizes: readonly number[], { column, index }: Place): Place {
  const nearest = Math.max(0, Math.min(sizes.length - 1, column));
  return { column: nearest, index: Math.max(0, Math.min((sizes[nearest] ?? 1) - 1, index)) };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.column === b.column && a.index === b.index;
}

const known = new WeakMap<Traced, readonly Column[]>();

/** The neurons of a trace, made once. */
export function neuronsOf(traced: Traced): readonly Column[] {
  const columns = known.get(traced) ?? neuronColumns(traced);
  known.set(traced, columns);
  return columns;
}
