/** A region, tried on a sample of numbers: some of its columns where each is treated by itself or alike, else all. */

import type { Costs } from '../costs.ts';
import type { Block } from '../expressions/block.ts';
import { amplitudesOf } from './amplitudes.ts';
import { checkCells, evaluate } from './evaluate.ts';
import { hasColumnConstants, needsWidth, type Region, scalarsOf } from './regions.ts';
import { fewRowsOf, sampleOf } from './sample.ts';

/** What goes in, and what a formula gives for it. */
export interface Sample {
  readonly x: Block;
  readonly y: Block;
  /** How far each column of y goes over the whole sample, at most 1. */
  readonly amplitudes: Float64Array;
}

export class Trial implements Sample {
  /** The first of its columns. */
  readonly start: number;
  readonly x: Block;
  readonly #evaluate: () => Block;
  #y: Block | undefined;
  #amplitudes: Float64Array | undefined;

  constructor(start: number, x: Block, evaluate: () => Block) {
    this.start = start;
    this.x = x;
    this.#evaluate = evaluate;
  }

  /** Computed when it is asked for: mostly the first trial tells enough. */
  get y(): Block {
    this.#y ??= this.#evaluate();
    return this.#y;
  }

  get amplitudes(): Float64Array {
    this.#amplitudes ??= amplitudesOf(this.x, this.y);
    return this.#amplitudes;
  }

  /** Its first rows: most layers differ there already. */
  get head(): Sample {
    return { x: firstRows(this.x), y: firstRows(this.y), amplitudes: this.amplitudes };
  }
}

const HEAD_ROWS = 6;

function firstRows({ rows, cols, data }: Block): Block {
  const count = Math.min(rows, HEAD_ROWS);
  return { rows: count, cols, data: data.subarray(0, count * cols) };
}

export interface Trials {
  readonly region: Region;
  /** The constants for all columns. */
  readonly scalars: readonly number[];
  /** Together they have all columns; or a single one has a few that stand for all, when no column has constants. */
  readonly all: readonly Trial[];
  /** Columns that they have together. */
  readonly width: number;
  readonly standsForAll: boolean;
}

/** Enough to see what a row is normalized by, and few enough for sums in float32 to lose nothing. */
const FEW_COLUMNS = 8;
const MORE_COLUMNS = 64;

/** About as many as a sample has. */
const ROWS = 100;

/** Undefined when it cannot be tried: the number of columns is open, or weights are within. */
export function trialsOf(region: Region, costs: Costs): Trials | undefined {
  if (region.inner.some(({ kind }) => kind === 'affine')) return undefined;
  const width = region.base.width ?? region.top.width;
  const isWhole = needsWidth(region);
  if (width === 0 || (isWhole && width === undefined)) return undefined;
  const standsForAll = !isWhole && !hasColumnConstants(region);
  const total = standsForAll ? Math.min(width ?? FEW_COLUMNS, FEW_COLUMNS) : (width ?? FEW_COLUMNS);
  const count = isWhole ? total : Math.min(total, MORE_COLUMNS);
  const scalars = scalarsOf(region);
  costs.spend('operations', ROWS * count, region.top.place);
  checkCells(ROWS * count, region.top);
  const x = sampleOf(count, scalars);
  const few = fewRowsOf(x);
  const all = startsOf(total, count).map((start, i) => {
    const sample = i === 0 ? x : few;
    return new Trial(start, sample, () => evaluate(region, sample, start, costs));
  });
  return { region, scalars, all, width: total, standsForAll };
}

/** Where parts of so many columns begin; the last may repeat some of the one before. */
function startsOf(total: number, count: number): number[] {
  return Array.from({ length: Math.ceil(total / count) }, (_, i) => Math.min(i * count, total - count));
}
