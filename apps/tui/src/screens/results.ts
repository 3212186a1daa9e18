/** What the chosen backend makes of the chosen input, and whether the others agree. */

import { type Matrix, matrix, type Net } from '@glassnet/core';
import { type Comparison, compare } from '@glassnet/core/compare';
import { type Receipt, receipt } from '@glassnet/core/receipt';
import type { BackendName } from '@glassnet/kernels';
import { type Backends, openAll } from '../backends.ts';

export interface Results {
  /** The output of every layer. */
  readonly trace: readonly Matrix[];
  readonly receipt: Receipt;
  /** Undefined while the other backends have not answered yet. */
  readonly comparison: Comparison | undefined;
}

/** The results twice: as soon as the backend has answered, and with the comparison. */
export async function* resultsOf(
  net: Net,
  inputs: readonly number[],
  name: BackendName,
  backends: Backends,
): AsyncGenerator<Results> {
  const x = matrix([inputs]);
  const backend = await backends.get(name);
  const results = { trace: await net.trace(x, { backend }), receipt: await receipt(net, x, backend) };
  yield { ...results, comparison: undefined };
  const { open } = await openAll(backends);
  yield { ...results, comparison: await compare(net, x, open) };
}
