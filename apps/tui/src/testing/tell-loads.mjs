/**
 * Says on stderr which files Node loads: `node --import tell-loads.mjs program.js`. It runs on the program's thread, and
 * again on that of the hooks. https://nodejs.org/api/module.html#customization-hooks
 */

import { writeSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  writeSync(2, `loaded ${url}\n`);
  return next(url, context);
}
