/** A call that asks for the output of every layer. It runs alone. */

import type { Matrix } from '@glassnet/core';
import type { Backend } from '@glassnet/kernels';
import type { ServedModel } from '../models/served-model.ts';
import type { Ran } from './call-queue.ts';
import { CollectedRows } from './collected-rows.ts';
import { inRowSlices } from './run-long.ts';

export async function runTrace(model: ServedModel, x: Matrix, backend: Backend): Promise<Ran> {
  const { net, statistics } = model;
  const start = performance.now();
  const collected = net.layers.map(() => new CollectedRows(x.rows));
  await inRowSlices(model, x, async (part) => {
    const outputs = await net.trace(part, { backend });
    for (const [i, output] of outputs.entries()) collected[i]?.add(output);
  });
  const milliseconds = performance.now() - start;
  statistics.ran(x.rows, milliseconds);
  const outputs = collected.map(({ matrix }) => matrix);
  return { scores: outputs.at(-1) ?? x, outputs, milliseconds, queueMilliseconds: 0 };
}
