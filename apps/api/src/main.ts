/** The process: settings from the environment, a server until it is told to stop. */

import { GlassnetError } from '@glassnet/kernels/errors';
import { openLog } from './operations/pino-log.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { SettingsError } from './settings-reader.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { log, close: closeLog } = openLog(settings.logLevel);
  const server = await startServer({ settings, log });
  // More than once is not in a greater hurry: npm passes on a Ctrl+C that the terminal sent here already.
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () =>
      server.close().then(() => {
        closeLog();
        process.exit(0);
      }, fail),
    );
  }
  // Last, so that whoever reads it may stop us at once.
  process.stdout.write(welcome(server, settings));
}

function fail(error: unknown): void {
  const isOurs = error instanceof GlassnetError || (error instanceof Error && 'syscall' in error);
  const text = error instanceof Error ? (isOurs ? error.message : error.stack) : error;
  process.stderr.write(`glassnet: ${text}\n`);
  process.exit(error instanceof SettingsError ? 2 : 1);
}

main().catch(fail);
