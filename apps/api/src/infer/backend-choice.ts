/** Which backend runs a call: the one that the request names, or for `auto` the one that suits its size. */

import {
  type BackendName,
  backendNames,
  chooseBackend,
  isBackendName,
  type Step,
  UnknownBackendError,
} from '@glassnet/kernels';
import { shorten } from './describe-value.ts';

export type RequestedBackend = BackendName | 'auto';

export interface BackendChoice {
  readonly name: BackendName;
  /** Why, when it was ours to choose. */
  readonly reason?: string;
}

/** @throws UnknownBackendError with the list */
export function requestedBackend(name: string): RequestedBackend {
  if (name === 'auto' || isBackendName(name)) return name;
  throw new UnknownBackendError(shorten(name), [...backendNames, 'auto']);
}

export function backendFor(requested: RequestedBackend, steps: readonly Step[], rows: number): BackendChoice {
  return requested === 'auto' ? chooseBackend(steps, rows) : { name: requested };
}
