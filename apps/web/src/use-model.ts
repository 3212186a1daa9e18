/** The model of the page: on its way, here, or failed. */

import { useEffect, useState } from 'react';
import type { Model } from './model.ts';

export type ModelState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly model: Model }
  | { readonly state: 'failed'; readonly error: unknown };

const loading: ModelState = { state: 'loading' };

/** Loads at once, and again at every `retry`. */
export function useModel(load: () => Promise<Model>): readonly [ModelState, retry: () => void] {
  const [arrival, setArrival] = useState(load);
  const [state, setState] = useState(loading);

  useEffect(() => {
    let abandoned = false;
    arrival.then(
      (model) => abandoned || setState({ state: 'ready', model }),
      (error: unknown) => abandoned || setState({ state: 'failed', error }),
    );
    return () => {
      abandoned = true;
    };
  }, [arrival]);

  function retry() {
    setState(loading);
    setArrival(load());
  }
  return [state, retry];
}
