/** `glassnet`, or `glassnet MODEL`: the net on a screen to play with. */

import { isLink } from '@glassnet/core/is-link';
import { UsageError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { fileExists } from '../file-exists.ts';
import { type ActivationOptions, bundledModel, bundledNames, modelTitle } from '../model-file.ts';
import type { GlobalOptions } from '../program/global-options.ts';
import { prepareEnvironment } from '../screens/environment.ts';
import { languageOf } from '../screens/look/language.ts';
import type { Surroundings } from '../surroundings.ts';

export interface OpenOptions extends GlobalOptions, ActivationOptions {
  readonly screenReader?: boolean | undefined;
}

/** Whether there is a terminal that a screen can be drawn on and played from. */
export function isInteractive({ stdin, stdout }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** @throws UsageError for a name that is no model and where there is no terminal, FileError for a file that is no model */
export async function open(
  model: string,
  { lang, ascii = false, color, screenReader = false, ...activations }: OpenOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (bundledModel(model) === undefined && !isLink(model) && !(await fileExists(model))) {
    throw new UsageError(
      `${model}: expected a command (see glassnet --help), a model file, a link, or one of ${bundledNames.join(', ')}`,
    );
  }
  if (!isInteractive(surroundings)) {
    throw new UsageError(
      `${modelTitle(model)}: a screen needs a terminal; inspect, predict and compare do not`,
    );
  }
  if (!color) process.env.NO_COLOR = '1';
  prepareEnvironment(process.env);
  const { openSource } = await import('../screens/effects/files.ts');
  const opened = await openSource(model, activations);
  const { showScreen } = await import('../screens/show-screen.tsx');
  const options = { language: languageOf(lang, process.env), ascii, screenReader };
  return surroundings.withBackends({}, (backends) => showScreen(opened, options, backends));
}
