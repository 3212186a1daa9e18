/** The backends to choose from: how long each takes, and whether all agree in every bit. */

import type { Comparison, Disagreement } from '@glassnet/core/compare';
import { backendNames } from '@glassnet/kernels';
import { fit, fitRight } from '../lines/fit.ts';
import { frame } from '../lines/frame.ts';
import { type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Words } from '../look/words.ts';
import type { Area } from '../state/layout.ts';
import type { Bench, State } from '../state/state.ts';
import { countText } from './count-text.ts';
import { millisecondsText } from './race-screen.ts';

const NAME_WIDTH = 9;
const TIME_WIDTH = 10;
const DIGEST_SHOWN = 16;

export function backendsPane(state: State, cursor: number, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const heading = `  ${fit('', NAME_WIDTH, '')}${['p50 ms', 'p95 ms'].map((text) => fitRight(text, TIME_WIDTH, '')).join('')}`;
  const lines = [
    [span(`${heading}  ${words.digest}`, 'faint')],
    ...backendNames.map((name, i) => backendLine(name, i === cursor, state, words)),
    [],
    ...agreementLines(state, words),
    [],
    [span(words.backendsHelp, 'faint')],
  ];
  return frame({ title: words.backends, ...area, hasFocus: true }, lines, glyphs);
}

function backendLine(name: string, isSelected: boolean, state: State, words: Words): Line {
  const start = span(
    `${isSelected ? '>' : ' '}${name === state.backend ? '*' : ' '}${fit(name, NAME_WIDTH, '')}`,
    isSelected ? 'selected' : 'title',
  );
  const reason = state.missing.find((missing) => missing.name === name)?.reason;
  if (reason !== undefined) return [start, span(`  ${words.cannotRun(name, reason)}`, 'faint')];
  const lane = state.bench?.lanes.find(({ backend }) => backend === name);
  const times = [lane?.median, lane?.p95].map((time) =>
    fitRight(millisecondsText(time ?? Number.NaN), TIME_WIDTH, ''),
  );
  const receipt = state.prediction?.comparison?.receipts.find(({ backend }) => backend === name);
  return [start, span(times.join('')), span(`  ${receipt?.digest.slice(0, DIGEST_SHOWN) ?? ''}`, 'faint')];
}

function agreementLines({ prediction, bench }: State, words: Words): Line[] {
  return [
    ...comparisonLines(prediction?.comparison, '', words),
    ...(bench?.onRows === undefined
      ? []
      : comparisonLines(bench.onRows, `${rowsText(bench, words)} `, words)),
  ];
}

function rowsText({ onRows }: Bench, words: Words): string {
  return words.onRows(countText(onRows?.receipts[0]?.scores.rows ?? 0));
}

function comparisonLines(comparison: Comparison | undefined, before: string, words: Words): Line[] {
  if (comparison === undefined) return [[span(words.comparing, 'faint')]];
  const { identical, total, disagreement } = comparison;
  const text = before + words.identicalOf(countText(identical), countText(total));
  if (disagreement === undefined) return [[span(text, 'good')]];
  return [[span(text, 'warning')], [span(differenceText(disagreement, words), 'warning')]];
}

function differenceText({ row, col, backends, bits }: Disagreement, words: Words): string {
  return words.differentAt(row, col, `${backends[0]} ${bits[0]}`, `${backends[1]} ${bits[1]}`);
}
