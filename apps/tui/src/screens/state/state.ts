/** All that the screen knows. Every view is drawn from it, and `reduce` is the only one to make the next. */

import type { Matrix, Net } from '@glassnet/core';
import type { BatchSummary } from '@glassnet/core/batch-summary';
import type { Comparison } from '@glassnet/core/compare';
import type { MapSize, MapView } from '@glassnet/core/decision-map';
import type { Place, Traced } from '@glassnet/core/neurons';
import type { Digits } from '@glassnet/core/number-text';
import type { Lane } from '@glassnet/core/race';
import type { Receipt } from '@glassnet/core/receipt';
import type { BackendName } from '@glassnet/kernels';
import type { MissingBackend } from '../../backends.ts';
import type { ExitCode } from '../../exit-code.ts';
import type { Language } from '../look/language.ts';
import type { Dialog } from './dialog.ts';

export const screenNames = ['net', 'neuron', 'batch', 'map', 'race'] as const;

export type ScreenName = (typeof screenNames)[number];

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** Rows to try a net on. */
export interface LabelledRows {
  readonly name: string;
  readonly x: Matrix;
  /** The true class of each, where it is known. */
  readonly classes: ArrayLike<number> | undefined;
}

/** A net as it was opened. */
export interface OpenedModel {
  readonly name: string;
  readonly net: Net;
  readonly rows: LabelledRows | undefined;
}

/** What one input gave on the chosen backend. */
export interface Prediction {
  readonly traced: Traced;
  readonly receipt: Receipt;
  /** Undefined while the other backends have not answered yet. */
  readonly comparison: Comparison | undefined;
}

/** What an edit changed, to be undone. */
export interface Edited {
  readonly net: Net;
  readonly x: readonly number[];
}

export type BatchOrder = 'file' | 'score' | 'margin';

export interface ScoredBatch {
  readonly net: Net;
  readonly rows: LabelledRows;
  readonly receipt: { readonly backend: string; readonly milliseconds: number };
  readonly scores: Matrix;
  readonly summary: BatchSummary;
}

export interface BatchState {
  /** How much of the rows has gone through the net, from 0 to 1. */
  readonly share: number;
  /** Undefined until the rows have gone through the net as it is. */
  readonly scored: ScoredBatch | undefined;
  readonly order: BatchOrder;
  /** The predicted class that alone is listed; undefined for all. */
  readonly only: number | undefined;
  /** The rows that are listed, in order. */
  readonly listed: Uint32Array;
  /** The place in that list. */
  readonly cursor: number;
  readonly showsConfusion: boolean;
}

/** What was painted last: the class of each cell, line by line. */
export interface PaintedMap {
  readonly cells: Uint32Array;
  readonly size: MapSize;
}

export interface MapState {
  /** Which two inputs, and how far; undefined for a net that has but one. */
  readonly area: Pick<MapView, 'inputs' | 'ranges'> | undefined;
  readonly painted: PaintedMap | undefined;
}

export interface RaceState {
  readonly rows: number;
  /** Neurons between input and scores, of a net drawn at random; undefined for the net that is open. */
  readonly hidden: number | undefined;
  /** The setting that left and right change. */
  readonly setting: 'rows' | 'hidden';
  readonly lanes: readonly Lane[];
  readonly isOver: boolean;
  /** Grows with every start. */
  readonly number: number;
}

/** What all backends made of the input and of the rows, each timed on the input. */
export interface Bench {
  readonly lanes: readonly Lane[];
  readonly onRows: Comparison | undefined;
}

/** Something that the person should read: what was done, or why it was not. */
export interface Notice {
  readonly text: string;
  readonly isWarning: boolean;
}

/** What has to be done outside; the screen does it and tells `reduce` how it went. */
export type Task =
  | { readonly kind: 'exit'; readonly code: ExitCode }
  | { readonly kind: 'open'; readonly source: string }
  | { readonly kind: 'rows'; readonly path: string }
  | { readonly kind: 'save'; readonly path: string }
  | { readonly kind: 'export'; readonly path: string }
  | { readonly kind: 'copy' }
  | { readonly kind: 'suspend' };

export interface State {
  readonly size: TerminalSize;
  readonly language: Language;
  readonly digits: Digits;
  readonly screen: ScreenName;

  readonly model: OpenedModel;
  /** The model's net with what the person has changed. */
  readonly net: Net;
  readonly x: readonly number[];
  /** What was there before each edit, the latest last. */
  readonly past: readonly Edited[];

  /** The selected neuron. */
  readonly place: Place;
  /** The selected number of its sum: a weight, or behind the last of them the bias. */
  readonly term: number;
  /** Which of the two the arrows move. */
  readonly focus: 'net' | 'sum';

  readonly backend: BackendName;
  /** The backends that cannot run here. */
  readonly missing: readonly MissingBackend[];

  /** The net and the input as they are, with what every layer made of it: on js at once, then on the chosen backend. */
  readonly traced: Traced;
  /** The latest of the chosen backend; it may be of an earlier input. */
  readonly prediction: Prediction | undefined;
  readonly bench: Bench | undefined;
  readonly batch: BatchState;
  readonly map: MapState;
  readonly race: RaceState;

  readonly dialog: Dialog | undefined;
  readonly notice: Notice | undefined;
  /** In order; whoever does them takes them away. */
  readonly tasks: readonly Task[];
}
