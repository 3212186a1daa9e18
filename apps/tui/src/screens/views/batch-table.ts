/** Rows of the batch as a table: the answer first, then as many scores as there is room for. */

import { type Digits, numberText } from '@glassnet/core/number-text';
import stringWidth from 'string-width';
import { printable } from '../../printable.ts';
import { fitRight } from '../lines/fit.ts';
import { type Line, type Role, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Words } from '../look/words.ts';
import type { ScoredBatch } from '../state/state.ts';

export interface TableView {
  readonly scored: ScoredBatch;
  /** The rows that are seen. */
  readonly rows: Uint32Array;
  /** The place of the cursor among them. */
  readonly selected: number;
  readonly digits: Digits;
}

interface TableColumn {
  readonly heading: string;
  readonly cell: (row: number) => string;
}

const GAP = '  ';
const WIDEST_NAME = 14;

/** The heading and a line for each row. A row that was predicted wrong says so by a word, not by its colour alone. */
export function batchTable(
  view: TableView,
  classes: readonly string[] | undefined,
  width: number,
  look: Look,
): Line[] {
  const { words, glyphs } = look;
  const columns = thatFit(columnsOf(view, classes, words), view, width);
  const widths = columns.map((column) => widthOf(column, view));
  const text = (cells: readonly string[]): string =>
    cells.map((cell, i) => fitRight(cell, widths[i] ?? 0, glyphs.cut)).join(GAP);
  const heading: Line = [span(` ${text(columns.map((column) => column.heading))}`, 'faint')];
  const lines = Array.from(view.rows, (row, i): Line => {
    const isSelected = i === view.selected;
    const role: Role | undefined = isSelected ? 'selected' : undefined;
    return [span(`${isSelected ? '>' : ' '}${text(columns.map(({ cell }) => cell(row)))}`, role)];
  });
  return [heading, ...lines];
}

function columnsOf(
  { scored, digits }: TableView,
  classes: readonly string[] | undefined,
  words: Words,
): TableColumn[] {
  const { summary, scores } = scored;
  const { predicted, highest, margins, truth } = summary;
  const name = (index = 0): string => printable(classes?.[index] ?? `s${index + 1}`);
  const number = (value = Number.NaN): string => numberText(value, digits);
  return [
    { heading: words.row, cell: String },
    { heading: words.predicted, cell: (row) => name(predicted[row]) },
    ...(truth === undefined
      ? []
      : [
          {
            heading: words.truth,
            cell: (row: number) =>
              truth.classes[row] === predicted[row] ? '=' : `! ${name(truth.classes[row])}`,
          },
        ]),
    { heading: words.score, cell: (row) => number(highest[row]) },
    { heading: words.margin, cell: (row) => number(margins[row]) },
    ...Array.from({ length: scores.cols }, (_, col) => ({
      heading: name(col),
      cell: (row: number) => number(scores.data[row * scores.cols + col]),
    })),
  ];
}

function widthOf({ heading, cell }: TableColumn, { rows }: TableView): number {
  const texts = [heading, ...Array.from(rows, cell)];
  const widest = texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
  return Math.min(widest, Math.max(WIDEST_NAME, stringWidth(heading)));
}

function thatFit(columns: readonly TableColumn[], view: TableView, width: number): TableColumn[] {
  let left = width - 1;
  return columns.filter((column) => {
    left -= widthOf(column, view) + GAP.length;
    return left + GAP.length >= 0;
  });
}
