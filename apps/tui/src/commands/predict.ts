/** `glassnet predict MODEL --input x.csv`: the scores of some rows; data on stdout, the receipt on stderr. */

import { resolve } from 'node:path';
import { argmax, type Net } from '@glassnet/core';
import { type Receipt, receipt } from '@glassnet/core/receipt';
import { type BackendName, chooseBackend } from '@glassnet/kernels';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { readInputRows } from '../input-rows.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import { receiptLine } from '../receipt-line.ts';
import { formatOf, writeRows } from '../rows/format.ts';
import { writeJson } from '../rows/json.ts';
import { scoreTable } from '../score-table.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeWholeFile } from '../write-file.ts';
import { writeTo } from '../write-to.ts';

/** As an output's name: no file. */
const STDOUT = '-';

export interface PredictOptions extends ActivationOptions {
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly backend: BackendName | 'auto';
  readonly threads?: number | undefined;
  readonly json?: boolean | undefined;
}

/**
 * @throws UsageError when there are no rows or the output's name asks for no format, FileError for what is wrong
 * with a file, BackendUnavailableError
 */
export async function predict(
  model: string,
  options: PredictOptions,
  { stdin, stdout, stderr, withBackends }: Surroundings,
): Promise<ExitCode> {
  const { input, output = STDOUT, json, threads } = options;
  const format = output === STDOUT ? 'csv' : formatOf(output);
  refuseToReplace(output, [model, input]);
  const net = await openModel(model, options);
  const x = await readInputRows(input, model, net, stdin);
  const { name, why } = choose(net, x.rows, options.backend);
  const proof = await withBackends({ threads }, async (backends) =>
    receipt(net, x, await backends.get(name)),
  );
  const scores = writeRows(proof.scores, format);
  if (output !== STDOUT) await writeWholeFile(output, scores);
  if (json) await writeTo(stdout, asJson(model, net, proof));
  else if (output === STDOUT) {
    await writeTo(stdout, stdout.isTTY ? scoreTable(proof.scores, net.metadata.classes) : scores);
  }
  await writeTo(stderr, `${receiptLine(proof)}${why}\n`);
  return exitCodes.done;
}

function refuseToReplace(output: string, sources: readonly (string | undefined)[]): void {
  const isSource = sources.some((source) => source !== undefined && resolve(source) === resolve(output));
  if (isSource && output !== STDOUT) throw new UsageError(`${output}: would be replaced by its own scores`);
}

function choose(net: Net, rows: number, asked: BackendName | 'auto'): { name: BackendName; why: string } {
  if (asked !== 'auto') return { name: asked, why: '' };
  const { name, reason } = chooseBackend(net.steps, rows);
  return { name, why: `  (${reason})` };
}

/** One object on one line; `classes` are the columns of the highest scores, from 0, and `names` what they stand for. */
function asJson(model: string, net: Net, { backend, milliseconds, digest, scores }: Receipt): string {
  const { rows, cols } = scores;
  const classes = argmax(scores);
  const facts = {
    model,
    backend,
    milliseconds,
    digest,
    shape: [rows, cols],
    classes,
    names: net.metadata.classes,
  };
  return `${JSON.stringify(facts).slice(0, -1)},"scores":${writeJson(scores)}}\n`;
}
