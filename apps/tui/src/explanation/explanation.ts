/** The sum behind a neuron: for a person, and for a program. */

import type { Neuron, Sum } from '@glassnet/core/neurons';
import { type Digits, numberText } from '@glassnet/core/number-text';
import { sumText } from '@glassnet/core/sum-text';
import { type TableColumn, table } from '../table.ts';
import type { Words } from '../words/words.ts';

/** More products than these are a table, and no line. */
const MOST_ON_A_LINE = 8;

const columnsOf = (words: Words): TableColumn[] =>
  [words.from, words.value, words.weight, words.product, words.sumSoFar].map((heading, i) => ({
    heading,
    align: i === 0 ? 'left' : 'right',
  }));

/** Each product and the sum as it grows, in float32 and in the order of every backend; then what the layers make of z. */
export function asText({ label, sum, start, layers }: Neuron, digits: Digits, words: Words): string {
  if (sum === undefined) return `${words.isInput(label, numberText(start, digits))}\n`;
  const { terms } = sum;
  const line = terms.length > MOST_ON_A_LINE ? `z = ${numberText(sum.z, digits)}` : sumText(sum, digits);
  const after = layers.map(({ name, value }) => `${name}: ${numberText(value, digits)}\n`);
  return `${table(columnsOf(words), sumRows(sum, digits, words))}\n${line}\n${after.join('')}`;
}

function sumRows({ terms, bias, z }: Sum, digits: Digits, words: Words): string[][] {
  let sum = 0;
  const rows = terms.map(({ from, weight, product }) => {
    sum = Math.fround(sum + product);
    return [from.label, ...[from.value, weight, product, sum].map((number) => numberText(number, digits))];
  });
  return [...rows, [words.bias, '', '', numberText(bias, digits), numberText(z, digits)]];
}

/** Numbers as JSON has them; what is not finite as "nan", "inf" or "-inf". */
export function asJson(model: string, row: number, { label, sum, start, layers, value }: Neuron): string {
  const terms = sum?.terms.map((term) => ({
    from: term.from.label,
    value: jsonNumber(term.from.value),
    weight: jsonNumber(term.weight),
    product: jsonNumber(term.product),
  }));
  return `${JSON.stringify({
    model,
    row,
    neuron: label,
    terms,
    bias: sum && jsonNumber(sum.bias),
    z: jsonNumber(start),
    layers: layers.map((layer) => ({ name: layer.name, value: jsonNumber(layer.value) })),
    value: jsonNumber(value),
  })}\n`;
}

function jsonNumber(value: number): number | string {
  const text = numberText(value, 'all');
  return Number.isFinite(value) ? Number(text) : text;
}
