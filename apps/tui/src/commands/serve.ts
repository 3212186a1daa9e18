/** `glassnet serve`: the service and the playground, as `npm start` has them. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { serviceProgram } from '../service-program.ts';

export interface ServeOptions {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly models?: string | undefined;
  readonly threads?: number | undefined;
}

/**
 * Runs until it is told to stop: the service ends the process.
 *
 * @throws FileError where it is not built
 */
export async function serve({ host, port, models, threads }: ServeOptions): Promise<ExitCode> {
  const path = fileURLToPath(serviceProgram);
  if (!existsSync(path)) throw new FileError(`${path}: the service is not built: npm run build makes it`);
  const settings = { HOST: host, PORT: port, GLASSNET_MODELS: models, GLASSNET_THREADS: threads };
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) process.env[name] = String(value);
  }
  await import(serviceProgram.href);
  return new Promise(() => {});
}
