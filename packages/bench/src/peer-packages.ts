/** The packages of the peers: which, where they are installed, and how they are loaded from there. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each has a folder of its own, so that one that cannot be installed does not take another along. */
export const peerPackages = {
  tfjs: { '@tensorflow/tfjs': '4.22.0', '@tensorflow/tfjs-backend-wasm': '4.22.0' },
  'onnxruntime-web': { 'onnxruntime-web': '1.30.0' },
  'onnxruntime-node': { 'onnxruntime-node': '1.30.0' },
  'jax-js': { '@jax-js/jax': '0.1.25' },
} as const satisfies Record<string, Record<string, string>>;

export type Peer = keyof typeof peerPackages;

/** Where a peer is installed; outside version control. */
export function peerFolder(peer: Peer): string {
  return fileURLToPath(new URL(`../.peers/${peer}/`, import.meta.url));
}

/** `require` as a file in the peer's folder has it. */
export function requireOf(peer: Peer): NodeJS.Require {
  return createRequire(peerFolder(peer));
}

/** The version that is installed of one package of a peer; undefined when none is. */
export function installedVersion(peer: Peer, name: string): string | undefined {
  try {
    const path = join(peerFolder(peer), 'node_modules', name, 'package.json');
    const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'));
    return version;
  } catch {
    return undefined;
  }
}
