/** `glassnet explain MODEL --neuron h2`: the sum behind a neuron, written out. */

import type { Matrix } from '@glassnet/core';
import { neuronColumns } from '@glassnet/core/neurons';
import { type Digits, digitChoices } from '@glassnet/core/number-text';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { asJson, asText } from '../explanation/explanation.ts';
import { findNeuron } from '../explanation/find-neuron.ts';
import { type InputOptions, type InputRows, inputRows } from '../input-rows.ts';
import { type ActivationOptions, modelTitle, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

export interface ExplainOptions extends ActivationOptions, InputOptions, Partial<GlobalOptions> {
  readonly neuron?: string | undefined;
  readonly row: number;
  readonly digits: string;
  readonly json?: boolean | undefined;
}

/** @throws UsageError for a row or a neuron that is not there, FileError for what is wrong with a file */
export async function explain(
  model: string,
  options: ExplainOptions,
  { stdin, stdout }: Surroundings,
): Promise<ExitCode> {
  const { neuron: name, row, json } = options;
  const net = await openModel(model, options);
  const x = await rowAt(row, inputRows(model, net, options, stdin));
  const neuron = findNeuron(neuronColumns({ net, x, trace: net.trace(x) }), name);
  const words = wordsFor(options);
  const place = `${neuron.column}:${neuron.index + 1}`;
  const title = words.neuronTitle(printable(modelTitle(model)), row, neuron.label, place);
  const text = json
    ? asJson(model, row, neuron)
    : `${title}\n\n${asText(neuron, digitsOf(options.digits), words)}`;
  await writeTo(stdout, text);
  return exitCodes.done;
}

async function rowAt(row: number, { chunks }: InputRows): Promise<Matrix> {
  let first = 0;
  for await (const { x } of chunks) {
    const { rows, cols, data } = x;
    const start = (row - first) * cols;
    if (row < first + rows) return { rows: 1, cols, data: data.slice(start, start + cols) };
    first += rows;
  }
  throw new UsageError(`--row ${row}: there are ${first} rows, from 0`);
}

function digitsOf(text: string): Digits {
  return digitChoices.find((choice) => String(choice) === text) ?? 3;
}
