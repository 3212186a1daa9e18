/** All backends of the page on the same rows, in turns, for as long as the race is wanted. */

import type { Net } from '@glassnet/core';
import { mapInput } from '@glassnet/core/decision-map';
import { type Lane, race } from '@glassnet/core/race';
import { useEffect, useRef, useState } from 'react';
import { getAll, type PageBackends } from '../backends.ts';
import { MAP_CELLS } from '../map/map-size.ts';

const ROUNDS = 15;

export interface RaceState {
  readonly isRunning: boolean;
  readonly lanes: readonly Lane[];
  readonly error: unknown;
}

const waiting: RaceState = { isRunning: false, lanes: [], error: undefined };

/** A race ends when the net is another; what it found goes with it. */
export function useRace(
  net: Net | undefined,
  backends: PageBackends,
): readonly [RaceState, start: () => void] {
  const [state, setState] = useState(waiting);
  const running = useRef<AbortController>(undefined);

  useEffect(() => {
    setState(waiting);
    return () => running.current?.abort();
  }, [net, backends]);

  async function run(raced: Net, { signal }: AbortController) {
    const x = mapInput(
      {
        x: [0, 0],
        inputs: [0, 1],
        ranges: [
          [-1, 1],
          [-1, 1],
        ],
      },
      { width: MAP_CELLS, height: MAP_CELLS },
    );
    for await (const lanes of race(raced, x, await getAll(backends, 'js'), { rounds: ROUNDS })) {
      if (signal.aborted) return;
      setState({ isRunning: true, lanes, error: undefined });
    }
    if (!signal.aborted) setState((latest) => ({ ...latest, isRunning: false }));
  }

  function start() {
    if (net === undefined) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ ...waiting, isRunning: true });
    run(net, controller).catch(
      (error: unknown) => controller.signal.aborted || setState({ ...waiting, error }),
    );
  }
  return [state, start];
}
