/** `glassnet inspect MODEL`: the layers of a net, and what its file tells of it. */

import type { Net } from '@glassnet/core';
import { describeNet, type LayerDescription } from '@glassnet/core/describe';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../table.ts';
import { writeTo } from '../write-to.ts';

export interface InspectOptions extends ActivationOptions {
  readonly json?: boolean | undefined;
}

const BYTES_OF_A_PARAM = 4;

/** @throws FileError */
export async function inspect(
  model: string,
  options: InspectOptions,
  { stdout }: Surroundings,
): Promise<ExitCode> {
  const net = await openModel(model, options);
  await writeTo(stdout, options.json ? asJson(model, net) : asText(model, net));
  return exitCodes.done;
}

function asJson(model: string, net: Net): string {
  return `${JSON.stringify({ model, ...describeNet(net), ...net.metadata })}\n`;
}

function asText(model: string, net: Net): string {
  const { title, layers, params, bytes } = describeNet(net);
  const { classes, source } = net.metadata;
  const layerTable = table(
    [
      { heading: 'layer', align: 'left' },
      { heading: 'shape', align: 'left' },
      { heading: 'params', align: 'right' },
      { heading: 'bytes', align: 'right' },
    ],
    [...layers.map(layerRow), ['all', title, String(params), String(bytes)]],
  );
  const facts = [
    ...(classes === undefined ? [] : [`classes  ${classes.join(', ')}`]),
    ...(source === undefined ? [] : [`source   ${source}`]),
  ];
  const factLines = facts.map((fact) => `${printable(fact)}\n`).join('');
  return [`${printable(model)}\n`, layerTable, factLines].filter((part) => part !== '').join('\n');
}

function layerRow({ name, inputs, outputs, params }: LayerDescription): string[] {
  const shape = `(rows, ${inputs ?? 'any'}) -> (rows, ${outputs ?? 'any'})`;
  return [name, shape, String(params), String(BYTES_OF_A_PARAM * params)];
}
