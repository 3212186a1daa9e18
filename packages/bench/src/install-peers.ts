/** Installs the peers, once, from the registry that npm is set to. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedVersion, type Peer, peerFolder, peerPackages } from './peer-packages.ts';

/** Undefined when the peer is installed, else why it could not be. */
export function installPeer(peer: Peer): string | undefined {
  const packages = Object.entries(peerPackages[peer]);
  if (packages.every(([name, version]) => installedVersion(peer, name) === version)) return undefined;
  const folder = peerFolder(peer);
  mkdirSync(folder, { recursive: true });
  // With a package.json of its own npm does not look for one further up, and finds ours.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Without scripts: those of onnxruntime-node fetch code for graphics cards, what runs on a CPU is in the package.
  const options = [
    '--no-save',
    '--ignore-scripts',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
  ];
  const wanted = packages.map(([name, version]) => `${name}@${version}`);
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, ...wanted], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return undefined;
  const reason = error?.message ?? stderr.split('\n').find((line) => line.startsWith('npm error'));
  return `could not be installed: ${reason ?? `npm ended with ${status}`}`;
}
