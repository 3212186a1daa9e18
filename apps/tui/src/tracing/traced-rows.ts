/** A chunk of rows with what every layer made of it, and one row of it as people and programs read it. */

import type { Matrix, Net } from '@glassnet/core';
import { numberText } from '@glassnet/core/number-text';
import { csvText, jsonTexts } from '@glassnet/core/rows/rows-text';
import { table } from '../table.ts';
import type { Words } from '../words/words.ts';

/** `x` as it goes in, then `1 Affine`, `2 Sigmoid`, ...; row 0 of `matrix` is row `first` of all. */
export interface TracedChunk {
  readonly first: number;
  readonly outputs: readonly { readonly name: string; readonly matrix: Matrix }[];
}

const MOST_SHOWN = 8;

export function tracedChunk(net: Net, first: number, x: Matrix, trace: readonly Matrix[]): TracedChunk {
  const layers = trace.map((matrix, i) => ({ name: `${i + 1} ${net.layers[i]?.name ?? ''}`, matrix }));
  return { first, outputs: [{ name: 'x', matrix: x }, ...layers] };
}

/** A table for each row; of wide layers the first numbers, for --json has all. */
export function asTables(chunk: TracedChunk, words: Words): string {
  return rowsOf(chunk)
    .map(({ row, outputs }) => {
      const cells = outputs.map(({ name, numbers }) => [name, String(numbers.length), ...shown(numbers)]);
      const most = cells.reduce((width, { length }) => Math.max(width, length), 0);
      const headings = [`${words.row} ${row}`, words.numbers, ...Array.from({ length: most - 2 }, () => '')];
      const columns = headings.map((heading, i) => ({ heading, align: i === 0 ? 'left' : 'right' }) as const);
      return table(
        columns,
        cells.map((line) => [...line, ...Array.from({ length: most - line.length }, () => '')]),
      );
    })
    .join('\n');
}

function shown(numbers: Float32Array): string[] {
  const first = Array.from(numbers.subarray(0, MOST_SHOWN), (value) => numberText(value, 6));
  return numbers.length > MOST_SHOWN ? [...first, '...'] : first;
}

/** A line for each output: the row, the name and the numbers, behind tabs. */
export function asLines(chunk: TracedChunk): string {
  return rowsOf(chunk)
    .flatMap(({ row, outputs }) =>
      outputs.map(
        ({ name, numbers }) => `${row}\t${name}\t${csvText(oneRow(numbers)).replaceAll(',', '\t')}`,
      ),
    )
    .join('');
}

/** A JSON object for each row: `{"row":0,"x":[1,-0.5],"layers":[{"name":"Affine","output":[...]}]}`. */
export function asJson({ first, outputs }: TracedChunk): string {
  const [x, ...layers] = outputs.map(({ name, matrix }) => ({ name, texts: jsonTexts(matrix) }));
  const lines = (x?.texts ?? []).map((row, i) => {
    const rest = layers.map(({ name, texts }) => {
      return `{"name":${JSON.stringify(name.replace(/^\d+ /, ''))},"output":${texts[i]}}`;
    });
    return `{"row":${first + i},"x":${row},"layers":[${rest}]}\n`;
  });
  return lines.join('');
}

interface TracedRow {
  readonly row: number;
  readonly outputs: readonly { readonly name: string; readonly numbers: Float32Array<ArrayBuffer> }[];
}

function rowsOf({ first, outputs }: TracedChunk): TracedRow[] {
  return Array.from({ length: outputs[0]?.matrix.rows ?? 0 }, (_, i) => ({
    row: first + i,
    outputs: outputs.map(({ name, matrix: { cols, data } }) => ({
      name,
      numbers: data.subarray(i * cols, (i + 1) * cols),
    })),
  }));
}

function oneRow(data: Float32Array<ArrayBuffer>): Matrix {
  return { rows: 1, cols: data.length, data };
}
