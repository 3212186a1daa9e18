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
const GLASS = { step: 76, radius: 26, name: 22, share: 0.3 };
const DOT = { step: 38, radius: 12 };
const TILE = { step: 40, gap: 4, across: 4 };
const LARGEST_CELL = 22;
/** Of the width of the drawing, for one grid; and for all columns, if all were grids. */
const GRID_SHARE = 0.3;
const ROOM_SHARE = 0.9;

/** `width` is that of the drawing, which `columns` share. */
export function columnLayout(
  count: number,
  column: number,
  columns: number,
  width: number,
  picture: Picture | undefined,
): ColumnLayout {
  const room = Math.min(GRID_SHARE, ROOM_SHARE / columns) * width;
  if (picture !== undefined && column === 0) return cells(count, picture.cols, room);
  if (picture !== undefined && column === 1 && count <= MOST_TILES) return tiles(count, room);
  if (count <= MOST_GLASSES) return glasses(count, width / columns);
  return count <= MOST_DOTS ? dots(count) : cells(count, Math.ceil(Math.sqrt(count)), room);
}

function glasses(count: number, room: number): ColumnLayout {
  const step = Math.min(GLASS.step, TALLEST / count);
  const radius = Math.min(GLASS.radius, (step - GLASS.name) / 2, GLASS.share * room);
  return { figure: 'glass', radius, step, across: 1, lines: count };
}

function dots(count: number): ColumnLayout {
  const step = Math.min(DOT.step, TALLEST / count);
  return { figure: 'dot', radius: Math.min(DOT.radius, 0.42 * step), step, across: 1, lines: count };
}

function tiles(count: number, room: number): ColumnLayout {
  const across = Math.min(count, TILE.across);
  const step = Math.min(TILE.step, room / across);
  return { figure: 'tile', radius: (step - TILE.gap) / 2, step, across, lines: Math.ceil(count / across) };
}

function cells(count: number, across: number, room: number): ColumnLayout {
  const step = Math.min(LARGEST_CELL, room / across);
  return { figure: 'cell', radius: step / 2, step, across, lines: Math.ceil(count / across) };
}
