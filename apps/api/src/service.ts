/** What the routes of the service share. */

import type { Backends } from './backends.ts';
import type { Limits } from './limits.ts';
import type { Repository } from './models/repository.ts';
import type { Log } from './operations/log.ts';
import type { ByteBudget } from './requests/byte-budget.ts';
import type { CallGate } from './requests/call-gate.ts';
import type { RepositoryAccess } from './requests/repository-access.ts';

export interface Service {
  readonly repository: Repository;
  readonly backends: Backends;
  readonly limits: Limits;
  readonly budget: ByteBudget;
  /** Where calls are counted, and refused when there are too many. */
  readonly calls: CallGate;
  /** The same for uploads and loads. */
  readonly uploads: CallGate;
  readonly access: RepositoryAccess;
  /** Whether the models are loaded and warm, and the service is not about to stop. */
  readonly isReady: () => boolean;
  /** Whether it is about to stop: then it takes no new call. */
  readonly isDraining: () => boolean;
  readonly log: Log;
  /** The metrics in the text format of Prometheus, where they are kept. */
  readonly metrics: (() => Promise<string>) | undefined;
}
