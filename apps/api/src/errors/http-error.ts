/** A request that is refused with a status of its own; shapes and arguments that do not fit have their own errors. */

import { GlassnetError } from '@glassnet/kernels/errors';

export type RefusalStatus = 400 | 404 | 413 | 415 | 503;

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
