/** `glassnet compare MODEL`: one input on every backend, and whether they agree in every bit. */

import { type Comparison, compare, type Disagreement } from '@glassnet/core/compare';
import { type Backends, type MissingBackend, openAll } from '../backends.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { readInputRows } from '../input-rows.ts';
import { type ActivationOptions, bundledNames, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import { receiptLine } from '../receipt-line.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeTo } from '../write-to.ts';

export interface CompareOptions extends ActivationOptions {
  readonly input?: string | undefined;
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
      await writeTo(stdout, options.json ? asJson(report) : asText(report));
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
  const x = await readInputRows(options.input, model, net, stdin);
  const { open, missing } = await openAll(backends);
  return { model, rows: x.rows, missing, ...(await compare(net, x, open)) };
}

/** One object a model and line; the scores are left out, for the digests stand for them. */
function asJson({ receipts, ...report }: Report): string {
  const proofs = receipts.map(({ backend, milliseconds, digest }) => ({ backend, milliseconds, digest }));
  return `${JSON.stringify({ ...report, receipts: proofs })}\n`;
}

function asText({ model, rows, receipts, missing, identical, total, disagreement }: Report): string {
  return [
    `${printable(model)}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...receipts.map((proof) => `  ${receiptLine(proof)}`),
    ...missing.map(({ name, reason }) => `  ${name.padEnd(7)}  cannot run here: ${printable(reason)}`),
    `  ${identical} of ${total} scores identical`,
    ...(disagreement === undefined ? [] : [`  ${firstDifference(disagreement)}`]),
    '',
  ].join('\n');
}

function firstDifference({ row, col, backends, bits }: Disagreement): string {
  return `first difference in row ${row}, column ${col}: ${backends[0]} ${bits[0]}, ${backends[1]} ${bits[1]}`;
}
