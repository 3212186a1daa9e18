/** How a column of neurons is drawn: few as glasses, more as dots, many as cells of a grid; what looks at a picture as pictures. */

import type { Picture } from '../subject/picture.ts';

export type Figure = 'glass' | 'dot' | 'tile' | 'cell';

export interface ColumnLayout {
  readonly figure: Figure;
  /** Half the width of a neuron. */
  readonly radius: number;
  /** From the middle of one neuron to that of the next, in both directions. */
  readonly step: number;
  /** Neurons beside each other: 1 but for grids. */
  readonly across: number;
  readonly lines: number;
}

const MOST_GLASSES = 8;
const MOST_DOTS = 40;
const MOST_TILES = 64;

const TALLEST = 420;
const GLASS = { step: 76, radius: 26, name: 22 };
const DOT = { step: 38, radius: 12 };
const TILE = { step: 40, gap: 4, across: 4 };
const LARGEST_CELL = 22;
/** Of the width of the drawing, for one grid. */
const GRID_SHARE = 0.3;

export function columnLayout(
  count: number,
  column: number,
  width: number,
  picture: Picture | undefined,
): ColumnLayout {
  if (picture !== undefined && column === 0) return cells(count, picture.cols, width);
  if (picture !== undefined && column === 1 && count <= MOST_TILES) return tiles(count, width);
  if (count <= MOST_GLASSES) return glasses(count);
  return count <= MOST_DOTS ? dots(count) : cells(count, Math.ceil(Math.sqrt(count)), width);
}

function glasses(count: number): ColumnLayout {
  const step = Math.min(GLASS.step, TALLEST / count);
  const radius = Math.min(GLASS.radius, (step - GLASS.name) / 2);
  return { figure: 'glass', radius, step, across: 1, lines: count };
}

function dots(count: number): ColumnLayout {
  const step = Math.min(DOT.step, TALLEST / count);
  return { figure: 'dot', radius: Math.min(DOT.radius, 0.42 * step), step, across: 1, lines: count };
}

function tiles(count: number, width: number): ColumnLayout {
  const across = Math.min(count, TILE.across);
  const step = Math.min(TILE.step, (GRID_SHARE * width) / across);
  return { figure: 'tile', radius: (step - TILE.gap) / 2, step, across, lines: Math.ceil(count / across) };
}

function cells(count: number, across: number, width: number): ColumnLayout {
  const step = Math.min(LARGEST_CELL, (GRID_SHARE * width) / across);
  return { figure: 'cell', radius: step / 2, step, across, lines: Math.ceil(count / across) };
}
