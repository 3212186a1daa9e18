/** Running other programs, their output going where ours goes. */

import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

const environment = {
  ...process.env,
  PATH: `${fileURLToPath(new URL('node_modules/.bin', root))}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  // turbo does not know that another Node may give other results; turbo.json puts this into its hash.
  GLASSNET_NODE: process.version,
};

/**
 * Runs a program to its end and returns its exit status. A `quiet` one is heard only when it fails, and then on
 * stderr: stdout is kept for data.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string | URL, quiet?: boolean, env?: Record<string, string> }} [options]
 */
export function run(program, args, { cwd = root, quiet = false, env = {} } = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...environment, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  if (quiet && status !== 0) process.stderr.write(Buffer.concat([stdout, stderr]));
  if (signal === 'SIGINT') return 130;
  return status ?? 1;
}

/**
 * Runs turbo tasks; ends this process when one fails.
 *
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function turbo(args, options) {
  const status = run('turbo', ['run', ...args], options);
  if (status !== 0) process.exit(status);
}
