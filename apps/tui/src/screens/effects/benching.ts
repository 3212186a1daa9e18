/** All backends timed on the input, and held against each other on the rows. */

import type { Matrix, Net } from '@glassnet/core';
import { compare } from '@glassnet/core/compare';
import { race } from '@glassnet/core/race';
import { type Backends, openAll } from '../../backends.ts';
import type { Event } from '../state/reduce.ts';
import { quickRows } from '../state/work-size.ts';
import { breathe } from './breathe.ts';
import { rowsOf } from './predict-in-parts.ts';

const ROUNDS = 20;

/** The bench again and again, each time with more in it. */
export async function* benching(
  net: Net,
  x: Matrix,
  rows: Matrix | undefined,
  backends: Backends,
): AsyncGenerator<Event> {
  const { open } = await openAll(backends);
  await breathe();
  // Of very many rows the first say enough, and the slowest backend is done with them soon.
  const some = rows && rowsOf(rows, 0, Math.min(rows.rows, quickRows(net)));
  const onRows = some && (await compare(net, some, open));
  yield { kind: 'benched', bench: { lanes: [], onRows } };
  for await (const lanes of race(net, x, open, { rounds: ROUNDS })) {
    yield { kind: 'benched', bench: { lanes, onRows } };
  }
}
