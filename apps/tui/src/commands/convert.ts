/** `glassnet convert IN OUT`: a net in the format that the name of OUT asks for. */

import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type ActivationOptions, openModel } from '../model-file.ts';
import { netFormatOf } from '../net-formats.ts';
import { type SaveOptions, saveNet } from '../save-net.ts';
import type { Surroundings } from '../surroundings.ts';

/** @throws UsageError for a name that asks for no format, FileError for what is wrong with a file */
export async function convert(
  model: string,
  output: string,
  options: ActivationOptions & SaveOptions,
  { stderr }: Surroundings,
): Promise<ExitCode> {
  netFormatOf(output);
  await saveNet(output, await openModel(model, options), options, stderr);
  return exitCodes.done;
}
