/** What the chosen backend makes of the input, and whether the others agree. */

import type { Matrix, Net } from '@glassnet/core';
import { compare } from '@glassnet/core/compare';
import { receipt } from '@glassnet/core/receipt';
import type { BackendName } from '@glassnet/kernels';
import { type Backends, openAll } from '../../backends.ts';
import type { Event } from '../state/reduce.ts';
import { breathe } from './breathe.ts';

/** The prediction twice: as soon as the backend has answered, and with the comparison. */
export async function* predicting(
  net: Net,
  x: Matrix,
  name: BackendName,
  backends: Backends,
): AsyncGenerator<Event> {
  await breathe();
  const backend = await backends.get(name);
  const traced = { net, x, trace: await net.trace(x, { backend }) };
  const prediction = { traced, receipt: await receipt(net, x, backend) };
  yield { kind: 'predicted', prediction: { ...prediction, comparison: undefined } };
  await breathe();
  const { open } = await openAll(backends);
  yield { kind: 'predicted', prediction: { ...prediction, comparison: await compare(net, x, open) } };
}
