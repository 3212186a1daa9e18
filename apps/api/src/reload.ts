/** Looking for models that have changed, again and again. */

import type { Repository } from './models/repository.ts';
import type { Log } from './operations/log.ts';

const SECOND = 1000;

/** @returns what stops it */
export function reloadEvery(seconds: number, repository: Repository, log: Log): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await repository.refresh();
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.message : String(error) }, 'models not looked at');
    }
    isLooking = false;
  };
  const timer = setInterval(look, seconds * SECOND);
  timer.unref();
  return () => clearInterval(timer);
}
