/** A column of neurons as lines, every one exactly as wide as the column. */

import { type Column, highestOf } from '@glassnet/core/neurons';
import { type Digits, numberText } from '@glassnet/core/number-text';
import stringWidth from 'string-width';
import { printable } from '../../printable.ts';
import { bar } from '../lines/bar.ts';
import { fit, fitRight } from '../lines/fit.ts';
import { fitLine, type Line, type Role, span } from '../lines/line.ts';
import { widest } from '../lines/widest.ts';
import { windowAround } from '../lines/window.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';

export interface ColumnView {
  readonly column: Column;
  readonly heading: string;
  /** Of the scores, where they are known. */
  readonly classes: readonly string[] | undefined;
  /** The index of the neuron that is selected in this column. */
  readonly selected: number | undefined;
  /** Whether the highest is marked: of the scores it is the answer. */
  readonly marksHighest: boolean;
  readonly digits: Digits;
}

interface Shape extends Area {
  readonly label: number;
  readonly value: number;
  /** Behind the highest. */
  readonly mark: string;
  readonly bar: number;
  readonly largest: number;
}

const WIDEST_LABEL = 10;
/** The pointer, and the space before the value. */
const BETWEEN = 2;
/** The space before a bar, and the one that keeps the next column away. */
const AROUND_BAR = 2;
const NARROWEST_BAR = 3;
/** Where there is no room to say it. */
const SHORT_MARK = '<';

/** Cells without which a number would be cut. */
export function leastWidth(view: ColumnView): number {
  return labelWidth(view) + valueWidth(view) + BETWEEN;
}

/** Exactly `height` lines: the heading, then the neurons, those around the selected one when there are too many. */
export function neuronColumn(view: ColumnView, area: Area, look: Look): Line[] {
  const highest = view.marksHighest ? highestOf(view.column)?.index : undefined;
  const room = area.height - 1;
  const count = view.column.length;
  const seen = count > room ? room - 1 : room;
  const { start, end } = windowAround(view.selected ?? highest ?? 0, count, seen);
  const shape = shapeOf(view, area, look);
  const lines = view.column
    .slice(start, end)
    .map((_, i) => neuronLine(view, start + i, start + i === highest, shape, look));
  const unseen = count - lines.length;
  const more = unseen > 0 ? [[span(` ${look.words.more(unseen)}`, 'faint')]] : [];
  const heading = [span(` ${view.heading}`, 'faint')];
  return Array.from({ length: area.height }, (_, i) =>
    fitLine([heading, ...lines, ...more][i] ?? [], area.width, look.glyphs.cut),
  );
}

function shapeOf(view: ColumnView, { width, height }: Area, { words }: Look): Shape {
  const [label, value] = [labelWidth(view), valueWidth(view)];
  const spare = width - label - value - BETWEEN;
  const whole = ` ${words.highest}`;
  const mark = view.marksHighest ? (stringWidth(whole) <= spare ? whole : ` ${SHORT_MARK}`) : '';
  const room = spare - stringWidth(mark) - AROUND_BAR;
  const magnitudes = view.column.map((neuron) => Math.abs(neuron.value)).filter(Number.isFinite);
  return {
    width,
    height,
    label,
    value,
    mark,
    bar: room < NARROWEST_BAR ? 0 : room,
    largest: magnitudes.reduce((most, magnitude) => Math.max(most, magnitude), 0),
  };
}

function labelWidth(view: ColumnView): number {
  return Math.min(WIDEST_LABEL, widest(view.column.map((_, i) => labelOf(view, i))));
}

function valueWidth({ column, digits }: ColumnView): number {
  return widest(column.map(({ value }) => numberText(value, digits)));
}

/** `>x1  1.000 ████`, ` s2  1.020 ████ < max`. */
function neuronLine(view: ColumnView, index: number, isHighest: boolean, shape: Shape, look: Look): Line {
  const { glyphs } = look;
  const value = view.column[index]?.value ?? Number.NaN;
  const isSelected = index === view.selected;
  const role: Role | undefined = isSelected ? 'selected' : isHighest ? 'highest' : undefined;
  const label = fit(labelOf(view, index), shape.label, glyphs.cut);
  const text = `${isSelected ? '>' : ' '}${label} ${fitRight(numberText(value, view.digits), shape.value, glyphs.cut)}`;
  return [
    span(text, role),
    span(shape.bar > 0 ? ' ' : ''),
    bar(value, shape.largest, shape.bar, glyphs),
    span(isHighest ? shape.mark : '', 'highest'),
  ];
}

function labelOf({ column, classes }: ColumnView, index: number): string {
  const label = column[index]?.label ?? '';
  const name = classes?.[index];
  return name === undefined ? label : `${label} ${printable(name)}`;
}
