/** The sum of a neuron as a table: a line for each product, the bias, and what it makes. */

import type { Sum } from '@glassnet/core/neurons';
import { type Digits, numberText } from '@glassnet/core/number-text';
import { bar } from '../lines/bar.ts';
import { fit, fitRight } from '../lines/fit.ts';
import { type Line, span } from '../lines/line.ts';
import { widest } from '../lines/widest.ts';
import { windowAround } from '../lines/window.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';

export interface SumView {
  readonly sum: Sum;
  readonly digits: Digits;
  /** The term that is selected, behind the last of them the bias; undefined for none. */
  readonly selected: number | undefined;
}

interface Row {
  readonly label: string;
  /** Value and weight; neither for the bias. */
  readonly operands: readonly [string, string] | undefined;
  readonly result: number;
}

const NARROWEST_BAR = 3;

/** At most `height` lines: the terms around the selected one, the bias, and what is left out counted where there is room. */
export function sumLines(view: SumView, { width, height }: Area, look: Look): Line[] {
  const rows = rowsOf(view, look);
  const count = rows.length;
  const room = count > height && height > 1 ? height - 1 : height;
  const { start, end } = windowAround(view.selected ?? 0, count, room);
  const seen = rows.slice(start, end);
  const lines = tableLines(seen, start, view, width, look);
  const unseen = count - seen.length;
  return unseen > 0 && lines.length < height
    ? [...lines, [span(` ${look.words.more(unseen)}`, 'faint')]]
    : lines;
}

function rowsOf({ sum, digits }: SumView, { words }: Look): Row[] {
  const terms = sum.terms.map(
    ({ from, weight, product }): Row => ({
      label: from.label,
      operands: [numberText(from.value, digits), numberText(weight, digits)],
      result: product,
    }),
  );
  return [...terms, { label: words.bias, operands: undefined, result: sum.bias }];
}

function tableLines(rows: readonly Row[], start: number, view: SumView, width: number, look: Look): Line[] {
  const whole = rowTexts(rows, view.digits, true);
  const texts = widest(whole) < width ? whole : rowTexts(rows, view.digits, false);
  const room = width - widest(texts) - 2;
  const magnitudes = rows.map(({ result }) => Math.abs(result)).filter(Number.isFinite);
  const largest = magnitudes.reduce((most, magnitude) => Math.max(most, magnitude), 0);
  return rows.map(({ result }, i) => {
    const isSelected = view.selected === start + i;
    return [
      span(`${isSelected ? '>' : ' '}${texts[i] ?? ''}`, isSelected ? 'selected' : undefined),
      span(' '),
      room < NARROWEST_BAR ? span('') : bar(result, largest, room, look.glyphs),
    ];
  });
}

/** `x1  1.000 *  0.520 = 0.520`, below each other; without the value where there is no room, for it stands in the net. */
function rowTexts(rows: readonly Row[], digits: Digits, hasValue: boolean): string[] {
  const labels = rows.map(({ label }) => label);
  const labelWidth = widest(labels);
  const values = aligned(rows.map(({ operands }) => (hasValue && operands ? `${operands[0]} ` : '')));
  const weights = aligned(rows.map(({ operands }) => operands?.[1] ?? ''));
  const results = aligned(rows.map(({ result }) => numberText(result, digits)));
  return rows.map(({ operands }, i) => {
    const times = operands === undefined ? ' ' : '*';
    return `${fit(labels[i] ?? '', labelWidth, '')} ${values[i]}${times} ${weights[i]} = ${results[i]}`;
  });
}

function aligned(texts: readonly string[]): string[] {
  const width = widest(texts);
  return texts.map((text) => fitRight(text, width, ''));
}
