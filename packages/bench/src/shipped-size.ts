/** What an application ships to have a contender: bundled by Vite and minified, every emitted file gzipped and added up. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Contender } from './contender.ts';
import { type Peer, peerFolder } from './peer-packages.ts';

interface Shipment {
  /** The folder from which the imports of the program are resolved. */
  readonly root: string;
  /** The smallest program that can do the work. */
  readonly program: string;
  /** Files that the program fetches without the bundler's knowledge. */
  readonly extras?: readonly string[];
}

const TFJS_NAMES = 'add, matMul, ready, setBackend, sigmoid, tensor1d, tensor2d, tidy';

const glassnet: Shipment = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  program: `
    import { Affine, matrix, Net, Sigmoid } from '@glassnet/core';
    import { openBackend } from '@glassnet/kernels';
    Object.assign(globalThis, { Affine, matrix, Net, openBackend, Sigmoid });`,
};

const shipments: Partial<Record<Contender['name'], Shipment>> = {
  'tfjs-cpu': tfjs('cpu'),
  'tfjs-wasm': { ...tfjs('wasm'), extras: ['simd', 'threaded-simd'].map(tfjsWasm) },
  'onnxruntime-web': {
    root: peerFolder('onnxruntime-web'),
    program: `
      import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
      Object.assign(globalThis, { env, InferenceSession, Tensor });`,
  },
  'jax-js': {
    root: peerFolder('jax-js'),
    program: `
      import { defaultDevice, init, jit, nn, numpy } from '@jax-js/jax';
      Object.assign(globalThis, { defaultDevice, init, jit, nn, numpy });`,
  },
};

/** Gzipped bytes of core and kernels together, with all backends. */
export function glassnetSize(): Promise<number> {
  return sizeOf(glassnet);
}

/** Gzipped bytes; undefined for a contender that no page can have. */
export async function shippedSize({ name }: Contender): Promise<number | undefined> {
  if (name === 'onnxruntime-node') return nativeSize('onnxruntime-node');
  const shipment = shipments[name];
  return shipment === undefined ? undefined : sizeOf(shipment);
}

async function sizeOf({ root, program, extras = [] }: Shipment): Promise<number> {
  const emitted = await bundle(root, program);
  return [...emitted, ...extras.map((path) => readFileSync(path))].reduce(
    (sum, file) => sum + gzipSync(file, { level: 9 }).length,
    0,
  );
}

const ENTRY = 'virtual:program';

async function bundle(root: string, program: string): Promise<(string | Uint8Array)[]> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    worker: { format: 'es' },
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENTRY },
    },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? program : undefined),
      },
    ],
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map((file) => (file.type === 'chunk' ? file.code : file.source));
}

/** The library for this machine, which a package of all machines contains. */
function nativeSize(peer: Peer): number {
  const binaries = join(
    peerFolder(peer),
    'node_modules',
    peer,
    'bin/napi-v6',
    process.platform,
    process.arch,
  );
  return readdirSync(binaries).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(binaries, file))).length,
    0,
  );
}

function tfjs(backend: 'cpu' | 'wasm'): Shipment {
  return {
    root: peerFolder('tfjs'),
    program: `
      import { ${TFJS_NAMES} } from '@tensorflow/tfjs-core';
      import '@tensorflow/tfjs-backend-${backend}';
      Object.assign(globalThis, { ${TFJS_NAMES} });`,
  };
}

function tfjsWasm(kind: string): string {
  return join(
    peerFolder('tfjs'),
    `node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-${kind}.wasm`,
  );
}
