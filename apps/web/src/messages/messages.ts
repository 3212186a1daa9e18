/**
 * Every sentence of the page. The type makes a language that lacks one fail to compile; what varies is an
 * argument, so that each language keeps its own word order.
 */

import type { BackendName } from '@glassnet/kernels';

export type Language = 'ko' | 'en';

/** Each in its own words. */
export const languages: readonly {
  readonly language: Language;
  readonly short: string;
  readonly name: string;
}[] = [
  { language: 'ko', short: 'KO', name: '한국어' },
  { language: 'en', short: 'EN', name: 'English' },
];

export interface Messages {
  readonly pageTitle: string;
  readonly tagline: string;
  readonly language: string;

  readonly loading: string;
  readonly loadFailed: string;
  readonly loadFailedHelp: string;
  readonly retry: string;

  readonly input: string;
  readonly inputHelp: string;
  readonly typeValue: (label: string) => string;

  readonly net: string;
  readonly netSize: (title: string, params: number, bytes: number) => string;
  readonly netHelp: string;
  readonly layers: string;
  /** The word for how many rows go in, inside a shape: `(rows, 2)`. */
  readonly rows: string;
  readonly positiveWeight: string;
  readonly negativeWeight: string;
  readonly widthOfWeight: string;
  readonly describeNeuron: (label: string, value: string, terms: string) => string;
  readonly highest: string;

  readonly scores: string;
  readonly score: string;
  readonly softmax: string;
  readonly softmaxHelp: string;
  /** Spoken when the input has come to rest. */
  readonly announceScores: (scores: string, highest: string) => string;

  readonly sumOf: (label: string) => string;
  readonly bias: string;
  readonly isInput: (label: string) => string;
  readonly curve: (from: string, to: string) => string;
  readonly describeCurve: (points: string) => string;

  readonly backend: string;
  readonly backendHelp: Readonly<Record<BackendName, string>>;
  readonly unavailable: (backend: string) => string;
  readonly notIsolated: string;
  readonly runFailed: (backend: string) => string;

  readonly receipt: string;
  readonly time: string;
  readonly digest: string;
  readonly digestWhole: string;
  readonly compare: string;
  readonly comparing: string;
  readonly compareHelp: (rows: number) => string;
  readonly thisInput: string;
  /** The rows that come with the net, in a word. */
  readonly bundledRows: (rows: number) => string;
  readonly identical: (same: number, total: number) => string;
  readonly differs: (row: number, score: string, backends: readonly [string, string]) => string;
  readonly compareFailed: string;
}
