/** All rows through the net on the backend picked, and what the scores say together. */

import type { Matrix, Net } from '@glassnet/core';
import { type BatchSummary, summarize } from '@glassnet/core/batch-summary';
import { type Receipt, receipt } from '@glassnet/core/receipt';
import { useEffect, useState } from 'react';
import { type PageBackends, type Picked, runnerFor } from '../backends.ts';

export interface BatchRun {
  readonly net: Net;
  readonly x: Matrix;
  readonly receipt: Receipt;
  readonly summary: BatchSummary;
}

export interface BatchState {
  /** The latest that succeeded. */
  readonly run: BatchRun | undefined;
  readonly error: unknown;
}

interface Batch {
  readonly net: Net;
  readonly x: Matrix | undefined;
  readonly classes: ArrayLike<number> | undefined;
}

/** Undefined for `x` means that there are no rows. */
export function useBatch({ net, x, classes }: Batch, backends: PageBackends, backend: Picked): BatchState {
  const [state, setState] = useState<BatchState>({ run: undefined, error: undefined });
  useEffect(() => {
    if (x === undefined) return;
    let isAbandoned = false;
    runBatch(net, x, classes, backends, backend).then(
      (run) => isAbandoned || setState({ run, error: undefined }),
      (error: unknown) => isAbandoned || setState((before) => ({ ...before, error })),
    );
    return () => {
      isAbandoned = true;
    };
  }, [net, x, classes, backends, backend]);
  return x === undefined ? { run: undefined, error: undefined } : state;
}

async function runBatch(
  net: Net,
  x: Matrix,
  classes: ArrayLike<number> | undefined,
  backends: PageBackends,
  backend: Picked,
): Promise<BatchRun> {
  const made = await receipt(net, x, await backends.get(runnerFor(backend, net, x.rows)));
  return { net, x, receipt: made, summary: summarize(made.scores, classes) };
}
