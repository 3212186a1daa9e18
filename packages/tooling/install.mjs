/** Installs what the workspace needs, with the pnpm that package.json names, when something changed since the last time. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root, run } from './processes.mjs';

/** @type {{ packageManager: string, engines: { node: string } }} */
const { packageManager, engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** Written after an installation: a digest of what it was made from. */
const stamp = new URL('node_modules/.glassnet-installed', root);
/** What pnpm believes to have installed. */
const belief = new URL('node_modules/.modules.yaml', root);

/** Ends the process unless Node is new enough. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = engines.node.replace('>=', '').split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Glassnet needs Node ${engines.node}, this is ${process.versions.node}`);
  process.exit(1);
}

/** @param {{ quiet: boolean }} options */
export function install({ quiet }) {
  const wanted = digest();
  const complete = existsSync(new URL('node_modules/.bin/turbo', root));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // When npm has removed what pnpm linked, pnpm does not look and believes that nothing is to be done.
  if (!complete) rmSync(belief, { force: true });
  if (quiet) console.error('Installing and building, this once ...');
  const pnpm = ['--yes', '--prefer-offline', packageManager];
  const status = run('npx', [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], { quiet });
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, wanted);
}

/** A digest of everything that decides what is installed. */
function digest() {
  const packages = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}/package.json`),
  );
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages.sort()];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const url = new URL(file, root);
    if (existsSync(url)) hash.update(file).update(readFileSync(url));
  }
  return hash.digest('hex');
}
