/** All that the page knows, in one place. */

import type { Matrix } from '@glassnet/core';
import type { Place } from '@glassnet/core/neurons';
import type { Digits } from '@glassnet/core/number-text';
import type { Screen } from '../address/address.ts';
import type { Picked } from '../backends.ts';
import type { Subject } from '../subject/subject.ts';
import { type EditHistory, unedited } from './edit-history.ts';
import { type Prediction, predictAtOnce } from './prediction.ts';

/** A weight of the selected neuron, by the input that it multiplies, or its bias. */
export type SumPart = number | 'bias';

/** Whether another net is on its way; the one before it stays until it is here. */
export type Arrival =
  | { readonly state: 'here' }
  | { readonly state: 'loading'; readonly name: string }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown };

/** Rows for the batch: those that come with the net until the reader brings others. */
export type BatchRows =
  | { readonly state: 'bundled' }
  | { readonly state: 'reading'; readonly name: string }
  | {
      readonly state: 'own';
      readonly name: string;
      readonly x: Matrix;
      readonly classes: ArrayLike<number> | undefined;
    }
  | { readonly state: 'refused'; readonly name: string; readonly error: unknown };

export interface PlaygroundState {
  readonly screen: Screen;
  /** What the address calls the net. */
  readonly address: string;
  readonly subject: Subject;
  readonly history: EditHistory;
  readonly x: readonly number[];
  readonly place: Place;
  readonly part: SumPart;
  readonly backend: Picked;
  readonly digits: Digits;
  readonly arrival: Arrival;
  readonly batchRows: BatchRows;
  readonly prediction: Prediction;
  /** Why the latest call failed, if it did: then `prediction` is of an earlier one. */
  readonly predictionError: unknown;
}

/** What goes with a net when it is opened, and comes back with it. */
export type Opened = Pick<PlaygroundState, 'subject' | 'history' | 'x' | 'place'>;

export function freshly(subject: Subject): Opened {
  const { x, place } = subject.start;
  return { subject, history: unedited(subject.net), x, place };
}

/** The state right after a net was opened: its numbers are there with it. */
export function shown(opened: Opened, address: string) {
  const prediction = predictAtOnce({ net: opened.history.net, x: opened.x });
  return {
    ...opened,
    address,
    part: 0,
    arrival: { state: 'here' },
    batchRows: { state: 'bundled' },
    prediction,
    predictionError: undefined,
  } as const;
}

export function firstState(subject: Subject): PlaygroundState {
  return { ...shown(freshly(subject), subject.name ?? ''), screen: 'play', backend: 'auto', digits: 3 };
}
