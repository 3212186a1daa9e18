/** A repository whose models are warm, on the backend that a single row takes, before they are served. */

import type { Backends } from './backends.ts';
import type { Limits } from './limits.ts';
import { Repository } from './models/repository.ts';
import type { Log } from './operations/log.ts';
import type { ModelStore } from './stores/model-store.ts';

export interface RepositoryParts {
  readonly backends: Backends;
  readonly limits: Limits;
  readonly log: Log;
}

/** Serves nothing before its first refresh. */
export function makeRepository(store: ModelStore, { backends, limits, log }: RepositoryParts): Repository {
  return new Repository(store, {
    log,
    mostBytes: limits.inflatedBytes,
    warmUp: (model) => model.openQueue(model.choose(1).name, backends),
  });
}
