/** All rows through the net, and what their scores say together. */

import type { Net } from '@glassnet/core';
import { summarize } from '@glassnet/core/batch-summary';
import type { BackendName } from '@glassnet/kernels';
import type { Backends } from '../../backends.ts';
import type { Event } from '../state/reduce.ts';
import type { LabelledRows } from '../state/state.ts';
import { breathe } from './breathe.ts';
import { predictInParts } from './predict-in-parts.ts';

export async function* scoring(
  net: Net,
  rows: LabelledRows,
  name: BackendName,
  backends: Backends,
): AsyncGenerator<Event> {
  await breathe();
  const backend = await backends.get(name);
  const { scores, milliseconds } = yield* predictInParts(net, rows.x, backend, (share) => ({
    kind: 'scoring',
    share,
  }));
  const summary = summarize(scores, rows.classes);
  yield { kind: 'scored', scored: { net, rows, receipt: { backend: name, milliseconds }, scores, summary } };
}
