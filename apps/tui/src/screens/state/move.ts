/** A move by the keys, whatever it is that moves. */

import type { CommandName } from '../keys/key-table.ts';

export type Move = Extract<
  CommandName,
  'up' | 'down' | 'left' | 'right' | 'page-up' | 'page-down' | 'first' | 'last'
>;

/** How far a move goes in a list of `count` from `at`: the new place, at the ends at most. */
export function movedInList(move: Move, at: number, count: number, page: number): number {
  const steps: Readonly<Partial<Record<Move, number>>> = {
    up: -1,
    down: 1,
    'page-up': -page,
    'page-down': page,
    first: -count,
    last: count,
  };
  return Math.max(0, Math.min(count - 1, at + (steps[move] ?? 0)));
}
