/** `glassnet bench MODEL --rows 1000`: how fast each backend is here, with the same rows. */

import { type Matrix, type Net, RandomState, randn } from '@glassnet/core';
import { type Lane, race } from '@glassnet/core/race';
import type { BackendName } from '@glassnet/kernels';
import { type Backends, openAll } from '../backends.ts';
import { benchLines } from '../bench-lines.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { allInputRows, type InputOptions } from '../input-rows.ts';
import { LiveLines } from '../live-lines.ts';
import { type ActivationOptions, modelTitle, openModel } from '../model-file.ts';
import { printable } from '../printable.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

export interface BenchOptions extends ActivationOptions, InputOptions, Partial<GlobalOptions> {
  readonly rows?: number | undefined;
  readonly rounds?: number | undefined;
  readonly backend?: readonly BackendName[] | undefined;
  readonly threads?: number | undefined;
  readonly json?: boolean | undefined;
}

const USUAL_ROWS = 100;
/** Of a net that takes any number of them. */
const USUAL_COLUMNS = 64;
const MOST_NUMBERS = 2 ** 26;

/** @throws UsageError for too many rows, FileError for what is wrong with a file, BackendUnavailableError */
export async function bench(
  model: string,
  options: BenchOptions,
  { stdin, stdout, stderr, withBackends }: Surroundings,
): Promise<ExitCode> {
  const { threads, rounds, json, ascii = false } = options;
  const words = wordsFor(options);
  const net = await openModel(model, options);
  const x =
    options.input === undefined
      ? randomRows(net, options.rows)
      : (await allInputRows(model, net, options, stdin)).x;
  return withBackends({ threads }, async (backends) => {
    const live = new LiveLines(stderr);
    let lanes: readonly Lane[] = [];
    for await (const now of race(net, x, await chosen(backends, options.backend), { rounds })) {
      lanes = now;
      live.show(benchLines(lanes, ascii, words));
    }
    live.clear();
    const title = `${printable(modelTitle(model))}, ${words.rowsOf(x.rows, x.cols)}\n\n`;
    await writeTo(stdout, json ? asJson(model, x, lanes) : title + benchLines(lanes, ascii, words));
    return exitCodes.done;
  });
}

async function chosen(backends: Backends, names: readonly BackendName[] | undefined) {
  if (names === undefined) return (await openAll(backends)).open;
  return Promise.all(names.map((name) => backends.get(name)));
}

function randomRows({ inputSize = USUAL_COLUMNS }: Net, rows = USUAL_ROWS): Matrix {
  if (rows * inputSize <= MOST_NUMBERS) return randn(rows, inputSize, new RandomState(0));
  throw new UsageError(
    `--rows ${rows}: expected at most ${Math.floor(MOST_NUMBERS / inputSize)} of this net's rows`,
  );
}

/** One line; times in milliseconds of one call. */
function asJson(model: string, { rows, cols }: Matrix, lanes: readonly Lane[]): string {
  return `${JSON.stringify({ model, rows, columns: cols, backends: lanes })}\n`;
}
