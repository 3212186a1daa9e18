/** The number that the person has selected, and another in its place. */

import { withBias, withWeight } from '@glassnet/core/edits';
import { numberText } from '@glassnet/core/number-text';
import { parseNumber } from '@glassnet/core/rows/float32-text';
import { wordsOf } from '../look/languages.ts';
import { withEdit } from './input.ts';
import { affineOf, neuronsOf } from './net-shape.ts';
import { focusOf, termCount } from './selection.ts';
import type { State } from './state.ts';

type Target =
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'weight'; readonly layer: number; readonly row: number; readonly col: number }
  | { readonly kind: 'bias'; readonly layer: number; readonly index: number };

export interface SelectedNumber {
  readonly target: Target;
  /** `x1`, `bias of h2`, `weight x1 to h2`. */
  readonly name: string;
  readonly value: number;
}

const STEP = 0.1;
/** What was nudged stays on this grid, so that 0.1 + 0.2 is 0.3. */
const STEPS_OF_ONE = 1e6;

/** An input itself; of a computed neuron the number of its sum, or its bias while the arrows move among neurons. */
export function selectedNumber(state: State): SelectedNumber {
  const words = wordsOf(state.language);
  const { column, index } = state.place;
  const neuron = neuronsOf(state.traced)[column]?.[index];
  const label = neuron?.label ?? '';
  const layer = affineOf(state.net, column);
  if (layer === undefined || neuron?.sum === undefined) {
    return { target: { kind: 'input', index }, name: label, value: state.x[index] ?? 0 };
  }
  const isBias = focusOf(state) === 'net' || state.term >= termCount(state) - 1;
  if (isBias) {
    return { target: { kind: 'bias', layer, index }, name: words.biasOf(label), value: neuron.sum.bias };
  }
  const term = neuron.sum.terms[state.term];
  return {
    target: { kind: 'weight', layer, row: state.term, col: index },
    name: words.weightOf(term?.from.label ?? '', label),
    value: term?.weight ?? 0,
  };
}

function withNumber(state: State, { target, name }: SelectedNumber, value: number): State {
  const notice = { text: `${name} = ${numberText(value, 'all')}`, isWarning: false };
  const next = { ...state, notice };
  const { net, x } = state;
  switch (target.kind) {
    case 'input':
      return withEdit(next, net, x.with(target.index, value));
    case 'weight':
      return withEdit(next, withWeight(net, target.layer, target.row, target.col, value), x);
    case 'bias':
      return withEdit(next, withBias(net, target.layer, target.index, value), x);
  }
}

export function nudged(state: State, direction: 1 | -1): State {
  const selected = selectedNumber(state);
  const value = Math.round((selected.value + direction * STEP) * STEPS_OF_ONE) / STEPS_OF_ONE;
  return withNumber(state, selected, Number.isFinite(value) ? value : selected.value);
}

/** The selected number becomes what the text says; a text that says none is told. */
export function withWrittenNumber(state: State, text: string): State {
  const value = parseNumber(text.trim());
  if (value !== undefined) return withNumber(state, selectedNumber(state), Math.fround(value));
  const notice = { text: wordsOf(state.language).noSuchNumber(text), isWarning: true };
  return { ...state, notice };
}
