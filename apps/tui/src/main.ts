#!/usr/bin/env node
/** The command `glassnet`. */

import { withBackends } from './backends.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;

/** Numbers of the signals that people and systems stop programs with. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
for (const [signal, number] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    // A screen or a service has its own way to end; what is left half done goes with the process.
    if (process.listenerCount(signal) === 1) process.exit(128 + number);
  });
}
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, withBackends });
