/** A call on the backend that it asks for, with its receipt. */

import type { Matrix, MaybePromise } from '@glassnet/core';
import type { Backends } from '../backends.ts';
import type { ServedModel } from '../models/served-model.ts';
import { withinSeconds } from '../requests/time-limit.ts';
import { awaited, type Slices } from '../slices.ts';
import type { RequestedBackend } from './backend-choice.ts';
import type { CallQueue, Ran } from './call-queue.ts';
import { digestInSlices } from './digest.ts';
import { isLong, runLong } from './run-long.ts';
import { runTrace } from './run-trace.ts';

export interface Call {
  readonly x: Matrix;
  readonly backend: RequestedBackend;
  /** Whether the output of every layer is asked for. */
  readonly trace: boolean;
  /** How many milliseconds it may wait for its run. */
  readonly longestWait?: number | undefined;
}

export interface CallResult {
  readonly ran: Ran;
  /** The backend that ran. */
  readonly backend: string;
  /** Why, when it was ours to choose. */
  readonly reason: string | undefined;
  /** SHA-256 of the score bits, in hexadecimal. */
  readonly digest: string;
}

/** @throws BackendUnavailableError, WorkerLostError; HttpError 503 when it waits or runs too long */
export function* runCall(
  model: ServedModel,
  backends: Backends,
  call: Call,
  mostSeconds: number,
): Slices<CallResult> {
  const { name, reason } =
    call.backend === 'auto' ? model.choose(call.x.rows) : { name: call.backend, reason: undefined };
  const queue = model.queueOn(name) ?? (yield* awaited(model.openQueue(name, backends)));
  const running = run(model, queue, call);
  const ran = running instanceof Promise ? yield* awaited(withinSeconds(mostSeconds, running)) : running;
  return { ran, backend: queue.backend.name, reason, digest: yield* digestInSlices(ran.scores) };
}

/** At once where that can be done. */
function run(model: ServedModel, queue: CallQueue, { x, trace, longestWait }: Call): MaybePromise<Ran> {
  if (trace) return runTrace(model, x, queue.backend);
  return isLong(model, x) ? runLong(model, x, queue.backend) : queue.run(x, longestWait);
}
