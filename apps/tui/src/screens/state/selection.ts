/** Moving among the neurons, and among the numbers of a sum. */

import { type Move, movedInList } from './move.ts';
import { columnSizes, nearestPlace } from './net-shape.ts';
import { movedOnPicture, pictureShape } from './picture.ts';
import type { State } from './state.ts';

/** Lines that a page has besides those of a list. */
const BESIDE_LIST = 8;

export function pageOf({ size }: State): number {
  return Math.max(1, size.rows - BESIDE_LIST);
}

/** What the arrows move: on the screen of one neuron always its sum. */
export function focusOf({ screen, focus }: State): State['focus'] {
  return screen === 'neuron' ? 'sum' : focus;
}

/** Numbers of the selected neuron's sum, the bias among them; none for an input. */
export function termCount({ net, x, place }: State): number {
  return place.column === 0 ? 0 : (columnSizes(net, x.length)[place.column - 1] ?? 0) + 1;
}

export function moved(state: State, move: Move): State {
  return focusOf(state) === 'net' ? movedInNet(state, move) : movedInSum(state, move);
}

function movedInNet(state: State, move: Move): State {
  const sizes = columnSizes(state.net, state.x.length);
  const { column, index } = state.place;
  const sideways = Number(move === 'right') - Number(move === 'left');
  const count = sizes[column] ?? 0;
  const place = { column: column + sideways, index: movedInList(move, index, count, pageOf(state)) };
  return { ...state, place: nearestPlace(sizes, place), term: 0 };
}

/**
 * Up and down go through the sum, left and right to the neuron before and behind; over a picture all four go where they
 * point.
 */
function movedInSum(state: State, move: Move): State {
  const picture = state.place.column === 0 ? pictureShape(state.net, state.x.length) : undefined;
  if (picture !== undefined) return movedToPixel(state, movedOnPicture(picture, state.place.index, move));
  if (move === 'left' || move === 'right') return movedToNeighbour(state, move === 'left' ? -1 : 1);
  return { ...state, term: movedInList(move, state.term, Math.max(1, termCount(state)), pageOf(state)) };
}

function movedToPixel(state: State, index: number): State {
  return { ...state, place: { column: 0, index } };
}

function movedToNeighbour(state: State, by: number): State {
  const sizes = columnSizes(state.net, state.x.length);
  const { column, index } = state.place;
  const before = sizes.slice(0, column).reduce((sum, size) => sum + size, 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let rest = Math.max(0, Math.min(all - 1, before + index + by));
  let found = 0;
  while (rest >= (sizes[found] ?? all)) {
    rest -= sizes[found] ?? 0;
    found += 1;
  }
  const place = { column: found, index: rest };
  const term = column === found ? state.term : 0;
  return { ...state, place, term };
}
