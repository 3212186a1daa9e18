/** What the net says about the input, on the backend picked: a call for every change, shown in order. */

import type { Backend, Matrix, Net } from '@glassnet/core';
import { type Receipt, receipt } from '@glassnet/core/receipt';
import type { BackendName } from '@glassnet/kernels';
import { useLayoutEffect, useState } from 'react';
import type { PageBackends } from './backends.ts';
import { LatestWins } from './latest-wins.ts';

/** Everything in it belongs together: these numbers came out of this net for this x. */
export interface Prediction {
  readonly net: Net;
  readonly x: Matrix;
  /** The output of every layer; the last one is the scores. */
  readonly trace: readonly Matrix[];
  readonly receipt: Receipt;
}

export interface PredictionState {
  /** The latest that succeeded; undefined before the first. */
  readonly prediction: Prediction | undefined;
  /** Why the latest call failed, if it did: then `prediction` is of an earlier one. */
  readonly error: unknown;
}

interface Request {
  readonly net: Net;
  readonly x: Matrix;
}

export async function predict({ net, x }: Request, backend: Backend): Promise<Prediction> {
  const trace = await net.trace(x, { backend });
  return { net, x, trace, receipt: await receipt(net, x, backend) };
}

/** Undefined for `net` means that it has not arrived yet. */
export function usePrediction(
  net: Net | undefined,
  x: Matrix,
  backends: PageBackends,
  name: BackendName,
): PredictionState {
  const [state, setState] = useState<PredictionState>({ prediction: undefined, error: undefined });
  const [line, setLine] = useState<LatestWins<Request, Prediction>>();

  // A line of its own for each backend: a slow one cannot hold up the one picked after it.
  useLayoutEffect(() => {
    const opened = new LatestWins<Request, Prediction>(
      async (request) => predict(request, await backends.get(name)),
      (result) => setState((before) => after(before, result)),
    );
    setLine(opened);
    return () => opened.stop();
  }, [backends, name]);

  useLayoutEffect(() => {
    if (net !== undefined) line?.request({ net, x });
  }, [line, net, x]);

  return state;
}

function after(before: PredictionState, result: PromiseSettledResult<Prediction>): PredictionState {
  return result.status === 'fulfilled'
    ? { prediction: result.value, error: undefined }
    : { ...before, error: result.reason };
}
