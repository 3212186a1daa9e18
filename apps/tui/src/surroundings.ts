/** What a command may touch besides its arguments: handed in, so that a test can hand in its own. */

import type { Readable, Writable } from 'node:stream';
import type { WithBackends } from './backends.ts';

/** The streams are as `process` has them; `isTTY` tells whether a person is at the other end. */
export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  /** Data only. */
  readonly stdout: Writable & { readonly isTTY?: boolean | undefined };
  /** Receipts and errors. */
  readonly stderr: Writable & { readonly isTTY?: boolean | undefined };
  readonly withBackends: WithBackends;
}
