/** `glassnet`, or `glassnet MODEL`: the net on a screen to play with. */

import { UsageError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { fileExists } from '../file-exists.ts';
import { readInputRows } from '../input-rows.ts';
import { bundledModel, bundledNames, openModel } from '../model-file.ts';
import { prepareEnvironment } from '../screens/environment.ts';
import { startState } from '../screens/start-state.ts';
import type { Surroundings } from '../surroundings.ts';

/** Whether there is a terminal that a screen can be drawn on and played from. */
export function isInteractive({ stdin, stdout }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** @throws UsageError for a name that is no model and where there is no terminal, FileError for a file that is no model */
export async function open(model: string, surroundings: Surroundings): Promise<ExitCode> {
  if (bundledModel(model) === undefined && !(await fileExists(model))) {
    throw new UsageError(
      `${model}: expected a command (see glassnet --help), a model file, or one of ${bundledNames.join(', ')}`,
    );
  }
  if (!isInteractive(surroundings)) {
    throw new UsageError(`${model}: a screen needs a terminal; inspect, predict and compare do not`);
  }
  const net = await openModel(model);
  const rows = bundledModel(model) && (await readInputRows(undefined, model, net, surroundings.stdin));
  prepareEnvironment(process.env);
  const { showScreen } = await import('../screens/show-screen.tsx');
  return surroundings.withBackends({}, (backends) => showScreen(model, net, startState(net, rows), backends));
}
