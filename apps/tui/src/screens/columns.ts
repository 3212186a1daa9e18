/** A net and the trace of one row as the columns that are drawn: x, every hidden layer, s. */

import { type Matrix, matrix, type Net } from '@glassnet/core';
import { highestOf, type Column as NeuronColumn, neuronColumns } from '@glassnet/core/neurons';
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
  const columns = neuronColumns({ net, x: matrix([x]), trace });
  return columns.map((neurons, i) => {
    if (i === 0) return { heading: words.input, neurons, focus: selected, mark: 'selected' };
    if (i === columns.length - 1) return scoreColumn(neurons, net.metadata.classes);
    const name = columns.length > 3 ? words.hidden(i) : words.hidden();
    return { heading: `${name}  ${layerOf(neurons)}`, neurons, focus: 0, mark: undefined };
  });
}

function scoreColumn(neurons: NeuronColumn, classes: readonly string[] = []): Column {
  const named = neurons.map(({ label, value }, i) => {
    const name = classes[i];
    return { label: name === undefined ? label : `${label} ${printable(name)}`, value };
  });
  const heading = `${words.scores}  ${layerOf(neurons)}`;
  return { heading, neurons: named, focus: highestOf(neurons)?.index ?? 0, mark: 'highest' };
}

/** The layer whose output the neurons show: an activation, or the affine layer itself where none follows. */
function layerOf(neurons: NeuronColumn): string {
  return neurons[0]?.sum?.activation ?? words.affine;
}
