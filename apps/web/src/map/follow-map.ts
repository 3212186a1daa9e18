/** Keeps a map up to date with the page: at most one for each frame, and the last change is always painted. */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { LatestWins } from '../playground/latest-wins.ts';
import { onceAFrame } from '../playground/once-a-frame.ts';
import type { Playground } from '../playground/playground.ts';
import type { PlaygroundState } from '../playground/state.ts';
import type { MapRun } from './run-map.ts';

export type Inputs = MapView['inputs'];

/** While one is on its way to the page, the next is computed. */
const AT_A_TIME = 2;

/** Until the function that it gives is called. `painted` hears of every map that is ready. */
export function followMap(
  { store }: Playground,
  run: (net: Net, view: MapView) => Promise<MapRun>,
  inputs: Inputs,
  painted: (run: MapRun) => void,
): () => void {
  const line = new LatestWins<{ net: Net; view: MapView }, MapRun>(
    ({ net, view }) => run(net, view),
    (result) => {
      if (result.status === 'fulfilled') painted(result.value);
    },
    AT_A_TIME,
  );
  const frame = onceAFrame(() => {
    const state = store.getState();
    line.request({ net: state.history.net, view: viewOf(state, inputs) });
  });
  const unsubscribe = store.subscribe((state, before) => {
    const moves = state.x.length > inputs.length && state.x !== before.x;
    if (state.history.net !== before.history.net || moves) frame.request();
  });
  frame.request();
  return () => {
    unsubscribe();
    frame.stop();
    line.stop();
  };
}

/** What the map shows: the usual values of two inputs, the others as they are. */
export function viewOf({ subject, x }: PlaygroundState, inputs: Inputs): MapView {
  const [across, up] = inputs;
  return { x, inputs, ranges: [subject.ranges[across] ?? [-1, 1], subject.ranges[up] ?? [-1, 1]] };
}
