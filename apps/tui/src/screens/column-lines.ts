/** A column as lines of text, every one exactly as wide as the column. */

import stringWidth from 'string-width';
import { fixed } from '../fixed.ts';
import { bar } from './bar.ts';
import type { Column, Neuron } from './columns.ts';
import { fit } from './fit.ts';
import { words } from './words.ts';

export interface ColumnLine {
  readonly text: string;
  readonly mark: Column['mark'];
}

const DECIMALS = 3;
const WIDEST_LABEL = 8;
/** The pointer, and the spaces before the value, the bar and what comes behind it. */
const BETWEEN = 4;
/** Free cells between the bar and the next column, besides the last of those. */
const GAP = 1;

/** The heading and at most `room` lines below it; what has no room is counted in the last of them. */
export function columnLines(column: Column, width: number, room: number): ColumnLine[] {
  const { neurons, focus, mark } = column;
  const { start, end } = windowOf(neurons.length, focus, room);
  const shape = shapeOf(column, width);
  const lines = neurons.slice(start, end).map((neuron, i): ColumnLine => {
    const own = start + i === focus ? mark : undefined;
    return { text: fit(neuronText(neuron, own, shape), width), mark: own };
  });
  const unseen = neurons.length - lines.length;
  return [
    { text: fit(` ${column.heading}`, width), mark: undefined },
    ...lines,
    ...(unseen > 0 ? [{ text: fit(` ${words.more(unseen)}`, width), mark: undefined }] : []),
  ];
}

/** Which neurons are in view: around the one in focus. */
function windowOf(count: number, focus: number, room: number): { start: number; end: number } {
  if (count <= room) return { start: 0, end: count };
  const shown = Math.max(1, room - 1);
  const start = Math.min(Math.max(0, focus - Math.floor(shown / 2)), count - shown);
  return { start, end: start + shown };
}

interface Shape {
  readonly label: number;
  readonly value: number;
  readonly bar: number;
  readonly largest: number;
}

function shapeOf({ neurons, mark }: Column, width: number): Shape {
  const label = Math.min(WIDEST_LABEL, widest(neurons.map((neuron) => neuron.label)));
  const value = widest(neurons.map((neuron) => fixed(neuron.value, DECIMALS)));
  const beyond = mark === 'highest' ? stringWidth(words.highest) : GAP;
  const magnitudes = neurons.map((neuron) => Math.abs(neuron.value)).filter(Number.isFinite);
  return {
    label,
    value,
    bar: width - label - value - beyond - BETWEEN,
    largest: magnitudes.reduce((most, magnitude) => Math.max(most, magnitude), 0),
  };
}

/** `>x1  1.000 ████`, ` s2  1.020 ████ < max`. */
function neuronText({ label, value }: Neuron, mark: Column['mark'], shape: Shape): string {
  const pointer = mark === 'selected' ? '>' : ' ';
  const number = fixed(value, DECIMALS).padStart(shape.value);
  const end = mark === 'highest' ? ` ${words.highest}` : '';
  return `${pointer}${fit(label, shape.label)} ${number} ${bar(value, shape.largest, shape.bar)}${end}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}
