/** The page's state and what a reader can do to it. Nothing here draws, and nothing here runs a backend. */

import type { Net } from '@glassnet/core';
import type { Place } from '@glassnet/core/neurons';
import type { Digits } from '@glassnet/core/number-text';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Screen } from '../address/address.ts';
import type { Picked } from '../backends.ts';
import { inputsOf, type Subject } from '../subject/subject.ts';
import { edited, redone, undone } from './edit-history.ts';
import { predictAtOnce } from './prediction.ts';
import {
  type Arrival,
  type BatchRows,
  firstState,
  type Opened,
  type PlaygroundState,
  type SumPart,
  shown,
} from './state.ts';

export interface Playground {
  readonly store: StoreApi<PlaygroundState>;
  show(screen: Screen): void;
  /** `address` is what the address calls it. */
  open(opened: Opened, address: string): void;
  setAddress(address: string): void;
  arrive(arrival: Arrival): void;
  /** Edits with the same `about`, one directly after the other, are undone together. */
  edit(net: Net, about?: string): void;
  undo(): void;
  redo(): void;
  setX(x: readonly number[]): void;
  /** Selects a neuron and, of the numbers in its sum, the one to edit. */
  select(place: Place, part?: SumPart): void;
  pickBackend(backend: Picked): void;
  pickDigits(digits: Digits): void;
  setBatchRows(rows: BatchRows): void;
}

export function createPlayground(subject: Subject): Playground {
  const store = createStore<PlaygroundState>(() => firstState(subject));
  const { setState, getState } = store;

  function changeNet(history: PlaygroundState['history']) {
    setState((state) => {
      const inputs = inputsOf(history.net);
      const x = Array.from({ length: inputs }, (_, i) => state.x[i] ?? 0);
      // As many columns as before: else what is drawn and what is selected would belong to different nets.
      const keepsShape = history.net.layers.length === state.history.net.layers.length;
      const prediction = keepsShape ? state.prediction : predictAtOnce({ net: history.net, x });
      return { history, x: inputs === state.x.length ? state.x : x, prediction };
    });
  }

  return {
    store,
    show: (screen) => setState({ screen }),
    open: (opened, address) => setState(shown(opened, address)),
    setAddress: (address) => setState({ address }),
    arrive: (arrival) => setState({ arrival }),
    edit: (net, about) => changeNet(edited(getState().history, net, about)),
    undo: () => changeNet(undone(getState().history)),
    redo: () => changeNet(redone(getState().history)),
    setX: (x) => setState({ x }),
    select: (place, part = 0) => setState({ place, part }),
    pickBackend: (backend) => setState({ backend }),
    pickDigits: (digits) => setState({ digits }),
    setBatchRows: (batchRows) => setState({ batchRows }),
  };
}
