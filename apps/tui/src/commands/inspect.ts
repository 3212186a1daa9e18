/** `glassnet inspect MODEL`: the layers of a net, and what its file tells of it. */

import type { Net } from '@glassnet/core';
import { describeNet, type LayerDescription } from '@glassnet/core/describe';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type ActivationOptions, modelTitle, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { type TableColumn, table } from '../table.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

export interface InspectOptions extends ActivationOptions, Partial<GlobalOptions> {
  readonly json?: boolean | undefined;
}

/** What a file tells of its net has no headings. */
const factColumns: readonly TableColumn[] = [
  { heading: '', align: 'left' },
  { heading: '', align: 'left' },
];

/** @throws FileError */
export async function inspect(
  model: string,
  options: InspectOptions,
  { stdout }: Surroundings,
): Promise<ExitCode> {
  const net = await openModel(model, options);
  await writeTo(stdout, asText(model, net, options));
  return exitCodes.done;
}

function asText(model: string, net: Net, { json, plain, lang }: InspectOptions): string {
  if (json) return `${JSON.stringify({ model, ...describeNet(net), ...net.metadata })}\n`;
  return plain ? asLines(net) : asTable(model, net, wordsFor({ lang }));
}

/** A line for each layer, its cells behind tabs. */
function asLines(net: Net): string {
  const rows = describeNet(net).layers.map((layer, i) => [
    ...[String(i + 1), layer.name, layer.inputs ?? '', layer.outputs ?? '', layer.params],
    ...[layer.activation ?? '', layer.bytes, layer.flops],
  ]);
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}

function asTable(model: string, net: Net, words: Words): string {
  const { title, layers, params, bytes, flops } = describeNet(net);
  const { classes, inputShape, source } = net.metadata;
  const inputs = `(${words.rowsSize}, ${inputShape?.join(', ') ?? net.inputSize ?? words.any})`;
  const layerTable = table(columnsOf(words), [
    [words.input, inputs],
    ...layers.map((layer, i) => layerRow(layer, i, words)),
    [title, '', amount(params), '', amount(bytes), amount(flops)],
  ]);
  const facts = [
    ...(classes === undefined ? [] : [[words.classes, classes.join(', ')]]),
    ...(source === undefined ? [] : [[words.source, source]]),
  ];
  const factTable = table(factColumns, facts);
  return [`${printable(modelTitle(model))}\n`, layerTable, factTable]
    .filter((part) => part !== '')
    .join('\n');
}

function columnsOf(words: Words): TableColumn[] {
  return [
    { heading: words.layer, align: 'left' },
    { heading: words.output, align: 'left' },
    { heading: words.params, align: 'right' },
    { heading: words.activation, align: 'left' },
    { heading: words.bytes, align: 'right' },
    { heading: words.flops, align: 'right' },
  ];
}

function layerRow(layer: LayerDescription, i: number, words: Words): string[] {
  const { name, outputs, params, activation = '', bytes, flops } = layer;
  const output = `(${words.rowsSize}, ${outputs ?? words.any})`;
  return [`${i + 1} ${name}`, output, amount(params), activation, amount(bytes), amount(flops)];
}

function amount(count: number): string {
  return count.toLocaleString('en');
}
