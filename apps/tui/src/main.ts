#!/usr/bin/env node
/** The command `glassnet`. */

import { withBackends } from './backends.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, withBackends });
