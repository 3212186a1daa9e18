/** The glass neuron: its sum with every number, what follows it, and the point on its curve. */

import { neuronCurve } from '@glassnet/core/curve';
import { type Neuron, neuronAt, type Sum } from '@glassnet/core/neurons';
import { type Digits, numberText } from '@glassnet/core/number-text';
import { sumText } from '@glassnet/core/sum-text';
import { wrapText } from '../lines/fit.ts';
import { frame } from '../lines/frame.ts';
import { type Line, lineWidth, span } from '../lines/line.ts';
import { dotsAcross, plot } from '../lines/plot.ts';
import type { Look } from '../look/look.ts';
import { type Area, inside } from '../state/layout.ts';
import { neuronsOf } from '../state/net-shape.ts';
import { pictureShape } from '../state/picture.ts';
import { focusOf } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { inputPicture } from './picture-lines.ts';
import { sumLines } from './sum-lines.ts';

/** A curve of fewer lines shows nothing. */
const LOWEST_CURVE = 4;
const HIGHEST_CURVE = 18;
/** As far as the curve goes on both sides, or as far as z. */
const REACH = 5;
/** A written sum of more lines, or more terms, is left to the table. */
const MOST_WRITTEN = 3;
const MOST_WRITTEN_TERMS = 20;

export function neuronPane(state: State, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const neuron = neuronAt(neuronsOf(state.traced), state.place);
  if (neuron === undefined) return frame({ title: '', ...area }, [], glyphs);
  const { label, sum } = neuron;
  const lines =
    sum === undefined
      ? inputLines(neuron, state, inside(area), look)
      : sumAndCurve(neuron, sum, state, inside(area), look);
  const title = sum === undefined ? words.isInput(label) : words.neuron(label);
  return frame({ title, ...area, hasFocus: focusOf(state) === 'sum' }, lines, glyphs);
}

/** The sum has the lines that it needs; the curve begins where that leaves enough of them. */
function sumAndCurve(neuron: Neuron, sum: Sum, state: State, { width, height }: Area, look: Look): Line[] {
  const { digits } = state;
  const selected = focusOf(state) === 'sum' ? state.term : undefined;
  const written = writtenSum(sum, digits, width);
  const stages = stageLines(neuron, digits, width);
  const terms = sum.terms.length + 1;
  const rest = height - written.length - stages.length;
  const curve = curveLines(neuron, { width, height: Math.min(HIGHEST_CURVE, rest - terms) }, look);
  const room = rest - curve.length;
  // Where the sum is written out already, less than all of its table says nothing more.
  const isEnough = written.length > 0 && selected === undefined && room < terms;
  const table = isEnough ? [] : sumLines({ sum, digits, selected }, { width, height: room }, look);
  return [...written, ...table, ...stages, ...curve];
}

/** Of an input nothing is computed; where it is a pixel, the picture is seen. */
function inputLines(neuron: Neuron, { net, x, digits }: State, { width, height }: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const stages = stageLines(neuron, digits, width);
  const shape = pictureShape(net, x.length);
  if (shape === undefined || !glyphs.hasPlots) return [...stages, [span(words.nothingComputed, 'faint')]];
  const hints = wrapText(words.drawHint, width).map((text): Line => [span(text, 'faint')]);
  const room = { width, height: height - stages.length - hints.length };
  return [...stages, ...inputPicture({ shape, x, selected: neuron.index }, room, look), ...hints];
}

/** `z = 1.000 * 0.520 + ... = 1.275` where it is short enough to be read. */
function writtenSum(sum: Sum, digits: Digits, width: number): Line[] {
  const lines = sum.terms.length > MOST_WRITTEN_TERMS ? [] : wrapText(sumText(sum, digits), width);
  return lines.length > MOST_WRITTEN ? [] : lines.map((text) => [span(text, 'title')]);
}

/** `z 1.275  sigmoid 0.782`: each with what it made of the one before, on lines of their own where they are many. */
function stageLines({ sum, start, layers }: Neuron, digits: Digits, width: number): Line[] {
  const stages = [{ name: sum === undefined ? 'x' : 'z', value: start }, ...layers];
  const lines = stages.map(
    ({ name, value }): Line => [span(`${name} `), span(numberText(value, digits), 'highest')],
  );
  const joined = lines.flatMap((line, i) => (i === 0 ? line : [span('  '), ...line]));
  return lineWidth(joined) <= width ? [joined] : lines;
}

/** None where there is no room for one, or no curve. */
function curveLines(neuron: Neuron, { width, height }: Area, look: Look): Line[] {
  if (!look.glyphs.hasPlots || height < LOWEST_CURVE) return [];
  const reach = Math.max(REACH, Number.isFinite(neuron.start) ? Math.ceil(Math.abs(neuron.start)) : REACH);
  const points = neuronCurve(neuron, -reach, reach, dotsAcross(width, look.glyphs));
  if (points === undefined) return [];
  const mark = { x: neuron.start, y: neuron.value };
  return [
    ...plot({ points, mark, width, height: height - 1 }, look.glyphs),
    [span(look.words.curveAxis(String(-reach), String(reach)), 'faint')],
  ];
}
