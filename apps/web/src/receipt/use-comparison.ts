/** The input, and the rows that come with the net, on every backend that runs here: compared bit by bit. */

import type { Matrix, Net } from '@glassnet/core';
import { type Comparison, compare } from '@glassnet/core/compare';
import { useState } from 'react';
import { getAll, type PageBackends, type Picked } from '../backends.ts';

export interface Question {
  readonly net: Net;
  readonly x: Matrix;
  readonly rows: Matrix | undefined;
}

export interface Answer {
  readonly x: Comparison;
  readonly rows: Comparison | undefined;
}

export type ComparisonState =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly error: unknown };

const none: ComparisonState = { state: 'none' };

/** The state is `none` again as soon as the net or the input is another: an answer stays with its question. */
export function useComparison(
  backends: PageBackends,
  picked: Picked,
  question: Question,
): readonly [ComparisonState, start: () => void] {
  const [latest, setLatest] = useState<{ readonly question: Question; readonly state: ComparisonState }>();

  function start() {
    const settle = (state: ComparisonState) =>
      setLatest((current) => (current?.question === question ? { question, state } : current));
    setLatest({ question, state: { state: 'running' } });
    answer(question, backends, picked).then(
      (comparisons) => settle({ state: 'done', answer: comparisons }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
  }

  const isCurrent = latest?.question.net === question.net && latest.question.x === question.x;
  return [isCurrent ? latest.state : none, start];
}

async function answer({ net, x, rows }: Question, backends: PageBackends, picked: Picked): Promise<Answer> {
  const opened = await getAll(backends, picked);
  return { x: await compare(net, x, opened), rows: rows && (await compare(net, rows, opened)) };
}
