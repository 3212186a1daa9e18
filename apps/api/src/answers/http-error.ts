/** A request that is refused with a status of its own; shapes and arguments that do not fit have their own errors. */

import { GlassnetError } from '@glassnet/kernels/errors';

export type RefusalStatus = 400 | 401 | 404 | 405 | 413 | 415 | 503;

/** For what passes. */
export const RETRY_SOON = { 'Retry-After': '1' };

export class HttpError extends GlassnetError {
  override readonly name = 'HttpError';
  readonly status: RefusalStatus;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: RefusalStatus, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
