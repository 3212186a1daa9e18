/** Which backend runs a call: the one that the request names, or `auto` for the one that suits its size. */

import { type BackendName, backendNames, isBackendName, UnknownBackendError } from '@glassnet/kernels';
import { shorten } from './describe-value.ts';

export type RequestedBackend = BackendName | 'auto';

/** @throws UnknownBackendError with the list */
export function requestedBackend(name: string): RequestedBackend {
  if (name === 'auto' || isBackendName(name)) return name;
  throw new UnknownBackendError(shorten(name), [...backendNames, 'auto']);
}
