import type { Net } from '@glassnet/core';
import { useEffect, useState } from 'react';
import type { Backends } from '../backends.ts';
import { type Results, resultsOf } from './results.ts';
import type { ScreenState } from './state.ts';

export interface LatestResults {
  /** Of the last call that succeeded; undefined before the first. */
  readonly results: Results | undefined;
  /** What went wrong in the last call; undefined when nothing did. */
  readonly error: string | undefined;
}

/** Runs the net whenever the input or the backend changes. An answer that comes too late is dropped. */
export function useResults(net: Net, { x, backend }: ScreenState, backends: Backends): LatestResults {
  const [latest, setLatest] = useState<LatestResults>({ results: undefined, error: undefined });
  useEffect(() => {
    let isWanted = true;
    const follow = async (): Promise<void> => {
      for await (const results of resultsOf(net, x, backend, backends)) {
        if (!isWanted) return;
        setLatest({ results, error: undefined });
      }
    };
    follow().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (isWanted) setLatest(({ results }) => ({ results, error: message }));
    });
    return () => {
      isWanted = false;
    };
  }, [net, x, backend, backends]);
  return latest;
}
