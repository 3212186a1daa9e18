/** What a net decides over two of its inputs, the others held: the numbers behind a picture. */

import type { Backend } from '@glassnet/kernels/backend';
import { ArgumentError } from '@glassnet/kernels/errors';
import type { Matrix } from '@glassnet/kernels/matrix';
import { checkSize } from '../check-size.ts';
import type { Net } from '../net.ts';
import { argmax } from './scores.ts';

/** The least and the greatest value. */
export type Range = readonly [from: number, to: number];

/** The part of the input space that is looked at. */
export interface MapView {
  /** All inputs; those that the map runs over count for nothing. */
  readonly x: readonly number[];
  /** The index of the input that grows to the right, and of the one that grows upwards. */
  readonly inputs: readonly [number, number];
  readonly ranges: readonly [Range, Range];
}

/** Cells, from left to right and from top to bottom. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** A row for each cell, the upper left one first, line by line. */
export interface DecisionMap {
  /** The column of the highest score. */
  readonly classes: Uint32Array;
  readonly scores: Matrix;
  readonly x: Matrix;
}

/** How far around the input a map looks when there are no rows to go by. */
const REACH = 3;
/** Of the range of the rows, on each side. */
const MARGIN = 0.1;

/** @throws ArgumentError as `mapInput` does, ShapeError when the net does not take as many inputs as `view.x` has */
export async function decisionMap(
  net: Net,
  view: MapView,
  size: MapSize,
  backend: Backend,
): Promise<DecisionMap> {
  const x = mapInput(view, size);
  const scores = await net.predict(x, { backend });
  return { classes: Uint32Array.from(argmax(scores)), scores, x };
}

/**
 * The inputs of a map: each cell stands for the point in its middle.
 *
 * @throws ArgumentError unless the view names two different inputs that there are, for a size that is none or too large
 */
export function mapInput({ x, inputs, ranges }: MapView, { width, height }: MapSize): Matrix {
  checkInputs(inputs, x.length);
  checkSize('map width', width, 1);
  checkSize('map height', height, 1);
  checkSize('map width x height x inputs', width * height * x.length, 1);
  const data = new Float32Array(width * height * x.length);
  const [across, up] = inputs;
  for (let cell = 0; cell < width * height; cell++) {
    const row = cell * x.length;
    data.set(x, row);
    data[row + across] = middle(ranges[0], cell % width, width);
    data[row + up] = middle(ranges[1], height - 1 - Math.floor(cell / width), height);
  }
  return { rows: width * height, cols: x.length, data };
}

/** The view of two inputs that shows x, and all `rows` where there are any, with a margin. */
export function viewAround(
  x: readonly number[],
  rows?: Matrix,
  inputs: readonly [number, number] = [0, 1],
): MapView {
  return { x, inputs, ranges: [rangeOf(inputs[0], x, rows), rangeOf(inputs[1], x, rows)] };
}

/** The cell that a point of the view lies in, from the upper left; undefined outside. */
export function cellAt(
  { inputs, ranges }: MapView,
  { width, height }: MapSize,
  x: readonly number[],
): { readonly column: number; readonly line: number } | undefined {
  const column = Math.floor(share(x[inputs[0]], ranges[0]) * width);
  const line = height - 1 - Math.floor(share(x[inputs[1]], ranges[1]) * height);
  return column >= 0 && column < width && line >= 0 && line < height ? { column, line } : undefined;
}

function rangeOf(input: number, x: readonly number[], rows: Matrix | undefined): Range {
  const center = finite(x[input]);
  if (rows === undefined || rows.rows === 0) return [center - REACH, center + REACH];
  let [least, most] = [center, center];
  for (let i = input; i < rows.data.length; i += rows.cols) {
    const value = finite(rows.data[i]);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least === most) return [least - REACH, most + REACH];
  const margin = (most - least) * MARGIN;
  return [least - margin, most + margin];
}

function checkInputs([across, up]: MapView['inputs'], count: number): void {
  const isInput = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < count;
  if (isInput(across) && isInput(up) && across !== up) return;
  throw new ArgumentError(
    `a map runs over two different inputs of ${count}, counted from 0, got ${across} and ${up}`,
  );
}

function middle([from, to]: Range, cell: number, cells: number): number {
  return from + ((to - from) * (cell + 0.5)) / cells;
}

function share(value = Number.NaN, [from, to]: Range): number {
  return (value - from) / (to - from);
}

function finite(value = 0): number {
  return Number.isFinite(value) ? value : 0;
}
