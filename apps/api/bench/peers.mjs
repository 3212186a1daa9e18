// @ts-check
/** What the bench needs beside us: a load generator, and the server to compare with. Installed once, outside version control. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Each has a folder of its own, so that one that cannot be installed does not take another along. */
const packages = {
  load: { autocannon: '9.0.0' },
  server: { fastify: '5.12.8', 'onnxruntime-node': '1.30.0' },
};

/** @typedef {keyof typeof packages} Peer */

/** @param {Peer} peer */
function folderOf(peer) {
  return fileURLToPath(new URL(`.peers/${peer}/`, import.meta.url));
}

/**
 * `require` as a file in the peer's folder has it.
 *
 * @param {Peer} peer
 */
export function requireOf(peer) {
  return createRequire(folderOf(peer));
}

/**
 * Its packages with their versions, for a report.
 *
 * @param {Peer} peer
 */
export function versionsOf(peer) {
  return Object.entries(packages[peer]).map(([name, version]) => `${name} ${version}`);
}

/**
 * @param {Peer} peer
 * @throws {Error} when it cannot be installed
 */
export function install(peer) {
  const folder = folderOf(peer);
  const wanted = Object.entries(packages[peer]);
  if (wanted.every(([name, version]) => installedVersion(folder, name) === version)) return;
  mkdirSync(folder, { recursive: true });
  // With a package.json of its own npm does not look for one further up, and finds ours.
  writeFileSync(`${folder}package.json`, '{ "private": true }\n');
  // Without scripts: those of onnxruntime-node fetch code for graphics cards, what runs on a CPU is in the package.
  const options = ['--no-save', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const names = wanted.map(([name, version]) => `${name}@${version}`);
  const { status, stderr } = spawnSync('npm', ['install', ...options, '--prefix', folder, ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${names.join(' and ')} could not be installed: ${stderr}`);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function installedVersion(folder, name) {
  const path = `${folder}node_modules/${name}/package.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}
