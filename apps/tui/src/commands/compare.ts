/** `glassnet compare MODEL`: one input on every backend, and whether they agree in every bit. */

import { type Comparison, compare, type Disagreement } from '@glassnet/core/compare';
import { type Backends, type MissingBackend, openAll } from '../backends.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { allInputRows, type InputOptions } from '../input-rows.ts';
import { type ActivationOptions, bundledNames, modelTitle, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import { receiptLine } from '../receipt-line.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

export interface CompareOptions extends ActivationOptions, InputOptions, Partial<GlobalOptions> {
  readonly threads?: number | undefined;
  readonly json?: boolean | undefined;
}

interface Report extends Comparison {
  readonly model: string;
  readonly rows: number;
  readonly missing: readonly MissingBackend[];
}

/**
 * Without a model: every bundled one, each on its own rows.
 *
 * @throws UsageError when there are no rows, or rows without a model, FileError for what is wrong with a file
 */
export async function compareBackends(
  model: string | undefined,
  options: CompareOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (model === undefined && options.input !== undefined) {
    throw new UsageError('compare: --input needs a MODEL that its rows fit');
  }
  const { stdout, withBackends } = surroundings;
  return withBackends({ threads: options.threads }, async (backends) => {
    let code: ExitCode = exitCodes.done;
    for (const name of model === undefined ? bundledNames : [model]) {
      const report = await compareModel(name, options, surroundings, backends);
      await writeTo(stdout, options.json ? asJson(report) : asText(report, wordsFor(options)));
      if (report.disagreement !== undefined) code = exitCodes.disagreement;
    }
    return code;
  });
}

async function compareModel(
  model: string,
  options: CompareOptions,
  { stdin }: Surroundings,
  backends: Backends,
): Promise<Report> {
  const net = await openModel(model, options);
  const { x } = await allInputRows(model, net, options, stdin);
  const { open, missing } = await openAll(backends);
  return { model, rows: x.rows, missing, ...(await compare(net, x, open)) };
}

/** One object a model and line; the scores are left out, for the digests stand for them. */
function asJson({ receipts, ...report }: Report): string {
  const proofs = receipts.map(({ backend, milliseconds, digest }) => ({ backend, milliseconds, digest }));
  return `${JSON.stringify({ ...report, receipts: proofs })}\n`;
}

function asText(
  { model, rows, receipts, missing, identical, total, disagreement }: Report,
  words: Words,
): string {
  return [
    `${printable(modelTitle(model))}, ${words.rowCount(rows)}`,
    ...receipts.map((proof) => `  ${receiptLine(proof)}`),
    ...missing.map(({ name, reason }) => `  ${name.padEnd(7)}  ${words.cannotRun(printable(reason))}`),
    `  ${words.identical(identical, total)}`,
    ...(disagreement === undefined ? [] : [`  ${firstDifference(disagreement, words)}`]),
    '',
  ].join('\n');
}

/** Rows count from 0, scores are called as everywhere. */
function firstDifference({ row, col, backends, bits }: Disagreement, words: Words): string {
  return words.firstDifference(row, `s${col + 1}`, `${backends[0]} ${bits[0]}, ${backends[1]} ${bits[1]}`);
}
