/** The process: settings from the environment, a server until it is told to stop. */

import { GlassnetError } from '@glassnet/kernels/errors';
import { startServer } from './server.ts';
import { readSettings, SettingsError } from './settings.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const server = await startServer({ ...readSettings(process.env), report });
  // More than once is not in a greater hurry: npm passes on a Ctrl+C that the terminal sent here already.
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => server.close().then(() => process.exit(0), fail));
  }
  // Last, so that whoever reads it may stop us at once.
  process.stdout.write(welcome(server));
}

function report(error: unknown): void {
  process.stderr.write(`glassnet: ${error instanceof Error ? error.stack : error}\n`);
}

function fail(error: unknown): void {
  if (error instanceof GlassnetError) process.stderr.write(`glassnet: ${error.message}\n`);
  else report(error);
  process.exit(error instanceof SettingsError ? 2 : 1);
}

main().catch(fail);
