/** `glassnet predict MODEL --input x.csv`: the scores of some rows; data on stdout, the receipt on stderr. */

import { realpath } from 'node:fs/promises';
import type { BackendName } from '@glassnet/kernels';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type InputOptions, inputRows } from '../input-rows.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import { Accuracy } from '../prediction/accuracy.ts';
import { predictRows } from '../prediction/predict-rows.ts';
import { Progress } from '../prediction/progress.ts';
import { RecordEncoder } from '../prediction/record-encoder.ts';
import type { RowsEncoder } from '../prediction/rows-encoder.ts';
import { rowsEncoder } from '../prediction/rows-encoders.ts';
import { formatOf, type RowsFormat } from '../prediction/rows-formats.ts';
import { RunningReceipt } from '../prediction/running-receipt.ts';
import type { View } from '../prediction/shown-rows.ts';
import { type Sink, streamSink, withFileSink } from '../prediction/sink.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import { receiptLine } from '../receipt-line.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

/** As an output's name: no file. */
const STDOUT = '-';

export interface PredictOptions extends ActivationOptions, InputOptions, Partial<GlobalOptions> {
  readonly output?: string | undefined;
  readonly format?: RowsFormat | undefined;
  readonly classes?: boolean | undefined;
  readonly probabilities?: boolean | undefined;
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
  const { output = STDOUT, backend, threads, json, ascii = false } = options;
  await refuseToReplace(output, [model, options.input]);
  const words = wordsFor(options);
  const format = formatFor(output, options.format);
  const net = await openModel(model, options);
  const input = inputRows(model, net, options, stdin);
  const progress = new Progress({ stderr, total: await input.bytes.size(), ascii, words });
  return withBackends({ threads }, async (backends) => {
    const receipt = new RunningReceipt(net, backends, backend);
    const accuracy = new Accuracy(net);
    const facts = (): object => ({ model, names: net.metadata.classes, ...receipt.end() });
    const work = (sink: Sink): Promise<boolean> =>
      predictRows({ net, input, view: viewOf(options), receipt, accuracy, progress }, sink);
    const isWhole = await (output === STDOUT
      ? work(streamSink(stdout, await stdoutEncoder(options, stdout.isTTY === true, facts)))
      : withFileSink(output, rowsEncoder(format), work));
    if (!isWhole) return exitCodes.done;
    if (json && output !== STDOUT) await writeTo(stdout, `${JSON.stringify(facts())}\n`);
    await writeTo(stderr, summary(receipt, accuracy, words));
    return exitCodes.done;
  });
}

/** However the file is called: a link leads to it, too. */
async function refuseToReplace(output: string, sources: readonly (string | undefined)[]): Promise<void> {
  const known = sources.filter((source) => source !== undefined);
  const [target, ...files] = await Promise.all([output, ...known].map(realPath));
  if (output === STDOUT || target === undefined || !files.includes(target)) return;
  throw new UsageError(`${output}: would be replaced by its own scores`);
}

/** Undefined for what is not there. */
function realPath(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}

function formatFor(output: string, format: RowsFormat | undefined): RowsFormat {
  if (output !== STDOUT) return format ?? formatOf(output);
  if (format !== 'npy') return format ?? 'csv';
  throw new UsageError(
    '--format npy: its first bytes tell the rows, which only the end knows: --output FILE.npy',
  );
}

function viewOf({ classes, probabilities }: PredictOptions): View {
  if (classes) return 'classes';
  return probabilities ? 'probabilities' : 'scores';
}

/** A table for a person, rows for a program, or with --json the whole record. */
async function stdoutEncoder(
  { json, plain, format, ...options }: PredictOptions,
  isTerminal: boolean,
  facts: () => object,
): Promise<RowsEncoder> {
  if (json) return new RecordEncoder(viewOf(options), facts);
  const isForPerson = isTerminal && !plain && format === undefined;
  return isForPerson
    ? new (await import('../prediction/score-table.ts')).ScoreTable(wordsFor(options))
    : rowsEncoder(format ?? 'csv');
}

function summary(receipt: RunningReceipt, accuracy: Accuracy, words: Words): string {
  const reason = receipt.reason === undefined ? '' : `  (${receipt.reason})`;
  const right = accuracy.text(words);
  return [`${receiptLine(receipt.end())}${reason}`, right, '']
    .filter((line) => line !== undefined)
    .join('\n');
}
