/** What an error is to a client: a status, a sentence, and headers. */

import { ClosedError, GlassnetError, MemoryLimitError, WorkerLostError } from '@glassnet/kernels/errors';
import { HttpError, RETRY_SOON, type RefusalStatus } from './http-error.ts';

export interface Refusal {
  readonly status: RefusalStatus | 500;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A GlassnetError is the caller's to mend, so its message goes out; that includes a backend that cannot run
 * here, which the caller chose and which no retry will open. A lost worker or a closed backend passes, hence
 * 503. Anything else is a bug of ours, and its message stays in the house.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof HttpError) return error;
  if (!(error instanceof GlassnetError)) return { status: 500, message: 'internal error', headers: {} };
  const { message } = error;
  if (error instanceof MemoryLimitError) return { status: 413, message, headers: {} };
  if (error instanceof ClosedError || error instanceof WorkerLostError) {
    return { status: 503, message, headers: RETRY_SOON };
  }
  return { status: 400, message, headers: {} };
}
