import { type Dispatch, useEffect } from 'react';
import type { Event } from '../state/reduce.ts';
import { messageOf } from './message-of.ts';

/** What is under way outside the state: its events come as it goes on. */
export type Work = () => AsyncIterable<Event>;

/**
 * Does the work anew whenever it is another; undefined is none. Events of work that is no longer wanted are dropped and
 * the work is told to stop. What goes wrong is told to the person.
 */
export function useWork(work: Work | undefined, dispatch: Dispatch<Event>): void {
  useEffect(() => {
    if (work === undefined) return;
    let isWanted = true;
    const follow = async (): Promise<void> => {
      for await (const event of work()) {
        if (!isWanted) return;
        dispatch(event);
      }
    };
    follow().catch((error: unknown) => {
      if (isWanted) dispatch({ kind: 'told', notice: { text: messageOf(error), isWarning: true } });
    });
    return () => {
      isWanted = false;
    };
  }, [work, dispatch]);
}
