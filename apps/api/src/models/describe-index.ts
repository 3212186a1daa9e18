/** What there is and what is served of it, in the words of Triton's repository index. */

import type { ModelVersions } from './model-versions.ts';

export interface IndexEntry {
  readonly name: string;
  readonly version: string;
  readonly state: 'READY' | 'UNAVAILABLE';
  /** Why it is not served, or why the files that are there now are not; empty when all is well. */
  readonly reason: string;
}

export function indexOf(models: readonly ModelVersions[]): IndexEntry[] {
  return models.flatMap(({ name, states }) =>
    Array.from(states, ([version, { served, reason }]) => ({
      name,
      version,
      state: served === undefined ? 'UNAVAILABLE' : 'READY',
      reason,
    })),
  );
}
