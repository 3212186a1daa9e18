/** Screen 3: rows, what the net says of each, and how sure it is. Only the lines that are seen are made. */

import { printable } from '../../printable.ts';
import { frame } from '../lines/frame.ts';
import { type Line, span } from '../lines/line.ts';
import { windowAround } from '../lines/window.ts';
import type { Look } from '../look/look.ts';
import type { Words } from '../look/words.ts';
import { type Area, inside } from '../state/layout.ts';
import type { BatchState, ScoredBatch, State } from '../state/state.ts';
import { batchTable } from './batch-table.ts';
import { confusionLines } from './confusion-lines.ts';
import { countText } from './count-text.ts';

/** The facts and the heading above the list. */
const ABOVE_LIST = 2;

export function batchScreen(state: State, area: Area, look: Look): Line[] {
  const { batch, model } = state;
  const { words, glyphs } = look;
  const name = model.rows === undefined ? '' : `: ${printable(model.rows.name)}`;
  const lines = linesOf(state, inside(area), look);
  const title = batch.showsConfusion ? words.confusion : words.batch;
  return frame({ title: title + name, ...area, hasFocus: true }, lines, glyphs);
}

function linesOf({ batch, model, net, digits }: State, area: Area, look: Look): Line[] {
  const { words } = look;
  if (model.rows === undefined) return [[span(words.noRows)]];
  const { scored } = batch;
  const scoring: Line = [span(`${words.scoring} ${(100 * batch.share).toFixed(0)} %`, 'faint')];
  if (scored === undefined) return [scoring];
  // Of the net as it was, until it is known for the net as it is.
  const facts = scored.net === net ? [span(factsOf(batch, scored, net.metadata.classes, words))] : scoring;
  if (batch.showsConfusion) {
    return [
      facts,
      ...confusionLines(scored, net.metadata.classes, { ...area, height: area.height - 1 }, look),
    ];
  }
  const room = area.height - ABOVE_LIST;
  const { start, end } = windowAround(batch.cursor, batch.listed.length, room);
  const view = { scored, rows: batch.listed.slice(start, end), selected: batch.cursor - start, digits };
  return [facts, ...batchTable(view, net.metadata.classes, area.width, look)];
}

function factsOf(
  { listed, only, order }: BatchState,
  { summary, receipt }: ScoredBatch,
  classes: readonly string[] | undefined,
  words: Words,
): string {
  const all = countText(summary.predicted.length);
  return [
    only === undefined ? words.rowCount(all) : words.listedOf(countText(listed.length), all),
    ...(only === undefined ? [] : [words.onlyClass(printable(classes?.[only] ?? `s${only + 1}`))]),
    ...(summary.truth === undefined ? [] : [words.right((100 * summary.truth.accuracy).toFixed(2))]),
    words.orders[order],
    `${receipt.backend} ${words.milliseconds(receipt.milliseconds.toFixed(1))}`,
  ].join('  ');
}
