/** How components reach the page's state: `useShown` for what they draw, `usePlayground` for what they do. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AddressBar } from '../address/address-bar.ts';
import type { PageBackends } from '../backends.ts';
import type { Playground } from './playground.ts';
import type { PlaygroundState } from './state.ts';

interface Surroundings {
  readonly playground: Playground;
  readonly backends: PageBackends;
  readonly addressBar: AddressBar;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('no playground around this component');
  return surroundings;
}

export function usePlayground(): Playground {
  return useSurroundings().playground;
}

export function useShown<Part>(select: (state: PlaygroundState) => Part): Part {
  return useStore(usePlayground().store, select);
}
