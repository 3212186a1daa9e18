/** `glassnet trace MODEL --input x.csv`: the output of every layer, row by row. */

import { type BackendName, chooseBackend } from '@glassnet/kernels';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type InputOptions, inputRows } from '../input-rows.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { asJson, asLines, asTables, tracedChunk } from '../tracing/traced-rows.ts';
import { wordsFor } from '../words/words-for.ts';
import { writeTo } from '../write-to.ts';

export interface TraceOptions extends ActivationOptions, InputOptions, Partial<GlobalOptions> {
  readonly backend: BackendName | 'auto';
  readonly threads?: number | undefined;
  readonly json?: boolean | undefined;
}

/** @throws UsageError when there are no rows, FileError for what is wrong with a file, BackendUnavailableError */
export async function trace(
  model: string,
  options: TraceOptions,
  { stdin, stdout, withBackends }: Surroundings,
): Promise<ExitCode> {
  const { backend: asked, threads, json, plain } = options;
  const write = json ? asJson : plain ? asLines : asTables;
  const words = wordsFor(options);
  const net = await openModel(model, options);
  const { chunks } = inputRows(model, net, options, stdin);
  return withBackends({ threads }, async (backends) => {
    let first = 0;
    for await (const { x } of chunks) {
      const name = asked === 'auto' ? chooseBackend(net.steps, x.rows).name : asked;
      const outputs = await net.trace(x, { backend: await backends.get(name) });
      const separator = first > 0 && !json && !plain ? '\n' : '';
      if (!(await writeTo(stdout, separator + write(tracedChunk(net, first, x, outputs), words)))) break;
      first += x.rows;
    }
    return exitCodes.done;
  });
}
