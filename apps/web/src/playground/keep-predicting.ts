/** A call for what is on the page, on the backend picked, in every frame in which something changed. */

import { type PageBackends, runnerFor } from '../backends.ts';
import { LatestWins } from './latest-wins.ts';
import { onceAFrame } from './once-a-frame.ts';
import type { Playground } from './playground.ts';
import { type Prediction, predict, type Question } from './prediction.ts';
import type { PlaygroundState } from './state.ts';

/** Until the function that it gives is called. */
export function keepPredicting({ store }: Playground, backends: PageBackends): () => void {
  let line = openLine(store.getState());
  const frame = onceAFrame(() => {
    const { history, x } = store.getState();
    line.request({ net: history.net, x });
  });

  const unsubscribe = store.subscribe((state, before) => {
    if (!belongTogether(state, before)) {
      line.stop();
      line = openLine(state);
    } else if (state.history.net === before.history.net && state.x === before.x) return;
    frame.request();
  });
  frame.request();

  // A line of its own for each backend and net: a slow one cannot hold up the one picked after it.
  function openLine({ backend }: PlaygroundState): LatestWins<Question, Prediction> {
    return new LatestWins<Question, Prediction>(
      async (question) => predict(question, await backends.get(runnerFor(backend, question.net, 1))),
      (result) =>
        store.setState(
          result.status === 'fulfilled'
            ? { prediction: result.value, predictionError: undefined }
            : { predictionError: result.reason },
        ),
    );
  }

  return () => {
    unsubscribe();
    frame.stop();
    line.stop();
  };
}

/** Whether an answer to the earlier question may still be shown. */
function belongTogether(state: PlaygroundState, before: PlaygroundState): boolean {
  return (
    state.backend === before.backend &&
    state.subject === before.subject &&
    state.history.net.layers.length === before.history.net.layers.length
  );
}
