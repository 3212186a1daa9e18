/** The net as it was edited, step by step: each edit can be undone and redone. */

import type { Net } from '@glassnet/core';

export interface EditHistory {
  readonly net: Net;
  /** Nets before this one, the oldest first. */
  readonly before: readonly Net[];
  /** Nets that were undone, the next one first. */
  readonly after: readonly Net[];
  /** What the latest edit was about, so that a drag is one edit; undefined when the next is a new one anyway. */
  readonly about: string | undefined;
}

/** Steps that can be undone: nets share what did not change, so that those of small nets cost little. */
const MOST_STEPS = 200;
/** Numbers in the steps of large nets, if none shared any: half a GiB. */
const MOST_NUMBERS = 2 ** 27;

export function unedited(net: Net): EditHistory {
  return { net, before: [], after: [], about: undefined };
}

/** Edits about the same thing, one directly after the other, count as one. */
export function edited(history: EditHistory, net: Net, about?: string): EditHistory {
  if (about !== undefined && about === history.about) return { ...history, net };
  const before = [...history.before, history.net].slice(-stepsFor(net));
  return { net, before, after: [], about };
}

export function undone({ net, before, after }: EditHistory): EditHistory {
  const last = before.at(-1);
  if (last === undefined) return { net, before, after, about: undefined };
  return { net: last, before: before.slice(0, -1), after: [net, ...after], about: undefined };
}

export function redone({ net, before, after: [next, ...after] }: EditHistory): EditHistory {
  if (next === undefined) return { net, before, after, about: undefined };
  return { net: next, before: [...before, net], after, about: undefined };
}

function stepsFor({ params }: Net): number {
  const numbers = params.reduce((sum, param) => sum + ('data' in param ? param.data : param).length, 1);
  return Math.max(1, Math.min(MOST_STEPS, Math.floor(MOST_NUMBERS / numbers)));
}
