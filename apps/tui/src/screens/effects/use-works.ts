/** Everything that runs beside the keys: each for what is seen, anew when what it is made of changes. */

import { type Dispatch, useMemo } from 'react';
import type { Backends } from '../../backends.ts';
import type { Look } from '../look/look.ts';
import { mapSize } from '../state/layout.ts';
import { racingNet } from '../state/race-settings.ts';
import type { Event } from '../state/reduce.ts';
import type { State } from '../state/state.ts';
import { mapHasHalves } from '../views/map-lines.ts';
import { benching } from './benching.ts';
import { painting } from './painting.ts';
import { predicting } from './predicting.ts';
import { racing } from './racing.ts';
import { scoring } from './scoring.ts';
import { useWork, type Work } from './use-work.ts';

export function useWorks(
  state: State,
  appearance: Pick<Look, 'glyphs' | 'depth'>,
  backends: Backends,
  dispatch: Dispatch<Event>,
): void {
  useWork(usePredicting(state, backends), dispatch);
  useWork(useBenching(state, backends), dispatch);
  useWork(useScoring(state, backends), dispatch);
  useWork(usePainting(state, mapHasHalves(appearance), backends), dispatch);
  useWork(useRacing(state, backends), dispatch);
}

function usePredicting({ net, traced: { x }, backend }: State, backends: Backends): Work {
  return useMemo(() => () => predicting(net, x, backend, backends), [net, x, backend, backends]);
}

function useBenching({ net, traced: { x }, model, dialog }: State, backends: Backends): Work | undefined {
  const isOpen = dialog?.kind === 'backends';
  const rows = model.rows?.x;
  return useMemo(
    () => (isOpen ? () => benching(net, x, rows, backends) : undefined),
    [isOpen, net, x, rows, backends],
  );
}

/** The rows that are there need not be scored again when the person comes back to them. */
function useScoring(
  { screen, net, model: { rows }, backend, batch }: State,
  backends: Backends,
): Work | undefined {
  const { scored } = batch;
  const isDone = scored?.net === net && scored.rows === rows && scored.receipt.backend === backend;
  const isWanted = screen === 'batch' && !isDone;
  return useMemo(
    () => (isWanted && rows !== undefined ? () => scoring(net, rows, backend, backends) : undefined),
    [isWanted, net, rows, backend, backends],
  );
}

function usePainting(state: State, hasHalves: boolean, backends: Backends): Work | undefined {
  const { net, x, backend } = state;
  const { area } = state.map;
  const { width, height } = mapSize(state, hasHalves) ?? {};
  return useMemo(() => {
    if (area === undefined || width === undefined || height === undefined) return undefined;
    return () => painting(net, { ...area, x }, { width, height }, backend, backends);
  }, [net, x, area, width, height, backend, backends]);
}

function useRacing({ screen, net, x, race }: State, backends: Backends): Work | undefined {
  const { rows, hidden, number, isOver } = race;
  const isWanted = screen === 'race' && !isOver;
  const inputs = x.length;
  return useMemo(() => {
    if (!isWanted) return undefined;
    return () => racing(racingNet(net, inputs, hidden), inputs, rows, number, backends);
  }, [isWanted, net, inputs, hidden, rows, number, backends]);
}
