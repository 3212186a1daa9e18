/** The net in words, a line for each column, for a screen reader. */

import { highestOf } from '@glassnet/core/neurons';
import { numberText } from '@glassnet/core/number-text';
import { fitLine, type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { neuronsOf } from '../state/net-shape.ts';
import type { State } from '../state/state.ts';
import { layersText } from './layers-text.ts';

/** `Sigmoid: h1 0.977, h2 0.786`; the highest score is said to be it. */
export function netSentences(state: State, width: number, { words, glyphs }: Look): Line[] {
  const columns = neuronsOf(state.traced);
  const best = highestOf(columns.at(-1) ?? []);
  return columns.map((column) => {
    const numbers = column.map((neuron) => {
      const mark = neuron === best ? ` ${words.highest}` : '';
      return `${neuron.label} ${numberText(neuron.value, state.digits)}${mark}`;
    });
    return fitLine([span(`${layersText(column)} ${numbers.join(', ')}`.trim())], width, glyphs.cut);
  });
}
