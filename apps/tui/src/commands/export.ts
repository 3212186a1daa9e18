/** `glassnet export MODEL --to module`: a net for a pipe, in any format. */

import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import { netBytes } from '../net-bytes.ts';
import { isText, type NetFormat } from '../net-formats.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeTo } from '../write-to.ts';

export interface ExportOptions extends ActivationOptions {
  readonly to: NetFormat;
}

/** @throws UsageError for bytes that would go to a screen, FileError, ArgumentError for a net too large for a link */
export async function exportNet(
  model: string,
  { to, ...options }: ExportOptions,
  { stdout }: Surroundings,
): Promise<ExitCode> {
  if (stdout.isTTY && !isText(to)) {
    throw new UsageError(`--to ${to}: these are bytes, not text: | into a program or > into a file`);
  }
  await writeTo(stdout, await netBytes(await openModel(model, options), to));
  return exitCodes.done;
}
