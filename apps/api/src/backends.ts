/** The backends of this process: opened here at their first use, and closed by whoever asked for them. */

import { OpenBackends, type OpenOptions } from '@glassnet/kernels';

export type Backends = Pick<OpenBackends, 'get' | 'close'>;

export function openBackends(options?: OpenOptions): Backends {
  return new OpenBackends(options);
}
