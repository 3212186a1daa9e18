/** `glassnet completion bash`: what a shell has to run to complete our commands, and the answers when it does. */

import {
  getCompletionScript,
  getShellFromEnv,
  log,
  logFiles,
  parseEnv,
  type SupportedShell,
} from '@pnpm/tabtab';
import type { Command } from 'commander';
import { completionsFor } from '../completions.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeTo } from '../write-to.ts';

const NAME = 'glassnet';

export async function printCompletionScript(
  shell: SupportedShell,
  { stdout }: Surroundings,
): Promise<ExitCode> {
  await writeTo(stdout, await getCompletionScript({ name: NAME, completer: NAME, shell }));
  return exitCodes.done;
}

/** The shell says in the environment what stands on its line. */
export function answerShell(program: Command): ExitCode {
  const { partial, lastPartial } = parseEnv(process.env);
  const words = partial.split(/\s+/).slice(1, -1);
  const completions = completionsFor(program, words, lastPartial);
  if (completions === 'files') logFiles();
  else log([...completions], getShellFromEnv(process.env));
  return exitCodes.done;
}
