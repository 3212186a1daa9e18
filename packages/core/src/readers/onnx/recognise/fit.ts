/** Whether one function is another, or each column of it that of the other times a factor plus a term. */

import type { Block } from '../expressions/block.ts';
import { isFar, nearRows } from './amplitudes.ts';
import type { Sample } from './trial.ts';

/** As close as scores must be, of what a column's numbers are and of how far they go. */
const TOLERANCE = 1e-5;

export interface Fit {
  readonly factors: Float64Array<ArrayBuffer>;
  readonly terms: Float64Array<ArrayBuffer>;
}

/** Whether y, what a formula gives for x, is what a layer gives. */
export function isEqual(sample: Sample, layer: Block): boolean {
  const { y } = sample;
  const fit = { factors: new Float64Array(y.cols).fill(1), terms: new Float64Array(y.cols) };
  return haveSameShape(y, layer) && isFit(sample, layer, fit);
}

/**
 * Least squares in each column; undefined when what is left is more than rounding. Where a formula gives the same
 * number for all, anything times 0 would be it: that is no fit.
 */
export function fitOf(sample: Sample, layer: Block): Fit | undefined {
  const { x, y, amplitudes } = sample;
  if (!haveSameShape(y, layer) || amplitudes.includes(0)) return undefined;
  const rows = nearRows(x);
  const factors = new Float64Array(y.cols);
  const terms = new Float64Array(y.cols);
  for (let col = 0; col < y.cols; col++) {
    const at = (block: Block) => rows.map((row) => block.data[row * block.cols + col] ?? Number.NaN);
    [factors[col], terms[col]] = lineThrough(at(layer), at(y));
  }
  const fit = { factors, terms };
  return isFit(sample, layer, fit) ? fit : undefined;
}

function haveSameShape(a: Block, b: Block): boolean {
  return a.rows === b.rows && a.cols === b.cols;
}

/** Wherever x has numbers that people's nets have, and beyond, where the formula has not overflowed. */
function isFit({ x, y, amplitudes }: Sample, layer: Block, { factors, terms }: Fit): boolean {
  for (let row = 0; row < y.rows; row++) {
    const mayOverflow = isFar(x, row);
    for (let col = 0; col < y.cols; col++) {
      const spelled = y.data[row * y.cols + col] ?? Number.NaN;
      const fitted = (layer.data[row * y.cols + col] ?? Number.NaN) * (factors[col] ?? 1) + (terms[col] ?? 0);
      const size = (amplitudes[col] ?? 1) + Math.abs(spelled);
      const isClose = Math.abs(spelled - fitted) <= TOLERANCE * size;
      if (!isClose && !(mayOverflow && !Number.isFinite(spelled))) return false;
    }
  }
  return true;
}

/** The factor and term of the line closest to the points; not numbers when they have no extent. */
function lineThrough(x: readonly number[], y: readonly number[]): [factor: number, term: number] {
  const meanX = mean(x);
  const meanY = mean(y);
  const covariance = x.reduce((sum, number, i) => sum + (number - meanX) * ((y[i] ?? 0) - meanY), 0);
  const variance = x.reduce((sum, number) => sum + (number - meanX) ** 2, 0);
  const factor = covariance / variance;
  return [factor, meanY - factor * meanX];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
