/** What stands beside the map: where the input lies on it, and the scores there, each with the sign of its class. */

import type { MapView } from '@glassnet/core/decision-map';
import { highestOf, type Neuron } from '@glassnet/core/neurons';
import { numberText } from '@glassnet/core/number-text';
import { printable } from '../../printable.ts';
import { bar } from '../lines/bar.ts';
import { fit, fitRight } from '../lines/fit.ts';
import { type Line, lineWidth, span } from '../lines/line.ts';
import { widest } from '../lines/widest.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';
import { neuronsOf } from '../state/net-shape.ts';
import type { State } from '../state/state.ts';
import { classCharacter, classMark } from './class-mark.ts';

/** Where the input lies, and an empty line. */
const ABOVE_SCORES = 4;
const WIDEST_NAME = 10;

export function mapLegend(state: State, { inputs, ranges, x }: MapView, area: Area, look: Look): Line[] {
  const { words } = look;
  const columns = neuronsOf(state.traced);
  const value = (input: number): string =>
    `${columns[0]?.[input]?.label ?? ''} = ${numberText(x[input] ?? Number.NaN, 3)}`;
  const scores = columns.at(-1) ?? [];
  const room = area.height - ABOVE_SCORES;
  const seen = scores.length > room ? room - 1 : room;
  const unseen = Math.max(0, scores.length - seen);
  return [
    [span(words.acrossIs(value(inputs[0])))],
    [span(words.upwardsIs(value(inputs[1])))],
    [span(`  ${numberText(ranges[1][0], 3)} .. ${numberText(ranges[1][1], 3)}`, 'faint')],
    [],
    ...scoreLines(scores.slice(0, seen), state, area.width, look),
    ...(unseen > 0 ? [[span(words.more(unseen), 'faint')]] : []),
  ];
}

/** `1  8.854 ████ < max`, with the name of the class where its sign does not say it. */
function scoreLines(scores: readonly Neuron[], { net, digits }: State, width: number, look: Look): Line[] {
  const { words, glyphs } = look;
  const { classes } = net.metadata;
  const names = scores.map(({ label, index }) => {
    const name = printable(classes?.[index] ?? label);
    return name === classCharacter(index, classes) ? '' : name;
  });
  const numbers = scores.map(({ value }) => numberText(value, digits));
  const nameWidth = Math.min(WIDEST_NAME, widest(names));
  const numberWidth = widest(numbers);
  const largest = Math.max(0, ...scores.map(({ value }) => Math.abs(value)).filter(Number.isFinite));
  const highest = highestOf(scores);
  return scores.map((score, i) => {
    const isHighest = score === highest;
    const text = ` ${fit(names[i] ?? '', nameWidth, glyphs.cut)} ${fitRight(numbers[i] ?? '', numberWidth, glyphs.cut)} `;
    const start: Line = [classMark(i, classes, look), span(text, isHighest ? 'highest' : undefined)];
    const mark = span(` ${words.highest}`, 'highest');
    const room = width - lineWidth(start) - lineWidth([mark]);
    return [...start, bar(score.value, largest, room, glyphs), isHighest ? mark : span('')];
  });
}
