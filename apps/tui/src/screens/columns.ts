/** A net and the trace of one row as the columns that are drawn: x, every hidden layer, s. */

import { argmax, type Matrix, type Net } from '@glassnet/core';
import { printable } from '../printable.ts';
import { words } from './words.ts';

export interface Neuron {
  readonly label: string;
  readonly value: number;
}

export interface Column {
  readonly heading: string;
  readonly neurons: readonly Neuron[];
  /** The neuron that must stay in view when not all of them do. */
  readonly focus: number;
  /** What is special about that neuron; undefined when nothing is. */
  readonly mark: 'selected' | 'highest' | undefined;
}

export function columnsOf(
  net: Net,
  x: readonly number[],
  selected: number,
  trace: readonly Matrix[],
): Column[] {
  const outputs = trace.flatMap((output, i) => (isShown(net, i) ? [{ output, layer: net.layers[i] }] : []));
  const input = column(words.input, words.input, x, selected, 'selected');
  const rest = outputs.map(({ output, layer }, i) => {
    const name = layer?.name ?? '';
    if (i < outputs.length - 1) return hiddenColumn(words.hidden(i), name, output);
    return scoreColumn(net, name, output);
  });
  return [input, ...rest];
}

/** The sums of an affine layer are drawn only where no activation follows: a neuron is the two together. */
function isShown(net: Net, i: number): boolean {
  return i === net.steps.length - 1 || net.steps[i]?.kind !== 'affine' || net.steps[i + 1]?.kind === 'affine';
}

function hiddenColumn(letter: string, layer: string, output: Matrix): Column {
  return column(`${letter}  ${layer}`, letter, Array.from(output.data), 0, undefined);
}

function scoreColumn(net: Net, layer: string, output: Matrix): Column {
  const scores = column(
    `${words.scores}  ${layer}`,
    words.scores,
    Array.from(output.data),
    argmax(output)[0] ?? 0,
    'highest',
  );
  const { classes } = net.metadata;
  if (classes === undefined) return scores;
  const named = scores.neurons.map(({ label, value }, i) => ({
    label: `${label} ${printable(classes[i] ?? '')}`,
    value,
  }));
  return { ...scores, neurons: named };
}

function column(
  heading: string,
  letter: string,
  values: readonly number[],
  focus: number,
  mark: Column['mark'],
): Column {
  return { heading, neurons: values.map((value, i) => ({ label: `${letter}${i + 1}`, value })), focus, mark };
}
