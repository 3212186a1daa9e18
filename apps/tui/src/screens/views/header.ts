/** The first line: which net, on which backend, how long, whether the others agree, which screen. */

import type { Comparison } from '@glassnet/core/compare';
import { describeNet } from '@glassnet/core/describe';
import { fitLine, type Line, lineWidth, type Span, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Words } from '../look/words.ts';
import { type Prediction, type ScreenName, type State, screenNames } from '../state/state.ts';

const DIGEST_SHOWN = 8;
const GAP = '  ';

export function header(state: State, width: number, look: Look): Line {
  const { words, glyphs } = look;
  const { title } = describeNet(state.net);
  const edited = state.net === state.model.net ? '' : `${GAP}${words.edited}`;
  const brand = span(` ${words.title}`, 'title');
  const facts = [span(` ${title}`, 'title'), span(edited, 'warning'), ...receiptSpans(state, words)];
  const named = tabs(state.screen, (name, number) => `${number} ${words.screens[name]}`);
  const short = tabs(state.screen, (_, number) => String(number));
  // The first that fits; what is cut in the end is the receipt.
  const choices: [Line, Line][] = [
    [[brand, ...facts, digestSpan(state)], named],
    [[brand, ...facts, digestSpan(state)], short],
    [[brand, ...facts], short],
  ];
  const fits = ([left, right]: [Line, Line]): boolean => lineWidth(left) + lineWidth(right) <= width;
  const [left, right] = choices.find(fits) ?? [facts, short];
  return [...fitLine(left, width - lineWidth(right), glyphs.cut), ...right];
}

function digestSpan({ prediction, traced }: State): Span {
  const digest = prediction?.traced === traced ? prediction.receipt.digest.slice(0, DIGEST_SHOWN) : '';
  return span(`${GAP}${digest}`, 'faint');
}

function receiptSpans({ backend, prediction, traced }: State, words: Words): Span[] {
  const name = span(`${GAP}${backend}`);
  if (prediction === undefined || prediction.receipt.backend !== backend) return [name];
  const { receipt, comparison } = prediction;
  const isOld = prediction.traced !== traced;
  return [
    name,
    span(` ${words.milliseconds(receipt.milliseconds.toFixed(3))}`, isOld ? 'faint' : undefined),
    span(GAP),
    verdict(isOld ? undefined : comparison, words),
  ];
}

function verdict(comparison: Prediction['comparison'], words: Words): Span {
  if (comparison === undefined) return span(words.comparing, 'faint');
  if (comparison.disagreement !== undefined)
    return span(disagreementText(comparison.disagreement, words), 'warning');
  return comparison.receipts.length < 2 ? span(words.alone, 'faint') : span(words.identical, 'good');
}

function disagreementText(
  { col, backends, bits }: NonNullable<Comparison['disagreement']>,
  words: Words,
): string {
  return words.different(col, `${backends[0]} ${bits[0]}`, `${backends[1]} ${bits[1]}`);
}

/** The screens by number, the one that is seen in brackets. */
function tabs(now: ScreenName, label: (name: ScreenName, number: number) => string): Line {
  const spans = screenNames.flatMap((name, i) => {
    const text = label(name, i + 1);
    return name === now ? [span(`[${text}]`, 'focus')] : [span(` ${text} `, 'faint')];
  });
  return [...spans, span(' ')];
}
