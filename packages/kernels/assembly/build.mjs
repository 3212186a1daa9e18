/**
 * Compiles program.ts to WebAssembly, once for memory of its own and once for shared memory, and writes each as
 * base64 into a generated source file: inlined, it works in Node, bundlers and browsers alike, under CSP too.
 *
 *     node assembly/build.mjs           writes the files
 *     node assembly/build.mjs --check   fails when they are stale
 */

import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';
import { tiles } from './tiles.mjs';

const root = new URL('..', import.meta.url);
const entry = 'assembly/program.ts';
const options = [
  ...['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort=', '--stackSize', '0'],
  ...['--importMemory', '--initialMemory', '1', '--maximumMemory', '16384', '--enable', 'simd'],
];
const variants = [
  { file: 'src/backends/wasm/kernel.generated.ts', about: 'for memory of its own', options: [] },
  {
    file: 'src/backends/workers/kernel.generated.ts',
    about: 'for memory shared between threads',
    options: ['--enable', 'threads', '--sharedMemory'],
  },
];

/** The tiles that affine.ts uses. */
const shapes = /** @type {const} */ ([
  [1, 8],
  [1, 16],
  [2, 16],
  [3, 16],
  [4, 8],
  [5, 16],
]);

await put('assembly/tiles.generated.ts', tiles(shapes));
for (const variant of variants) {
  await put(variant.file, generated(variant.about, await compile(variant.options)));
}

/**
 * Writes a file, or with --check only looks whether that would change it.
 *
 * @param {string} name
 * @param {string} source
 */
async function put(name, source) {
  const file = new URL(name, root);
  if (!process.argv.includes('--check')) {
    await writeFile(file, source);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== source) {
    console.error(`${name} is stale: run \`pnpm --filter @glassnet/kernels assemble\``);
    process.exitCode = 1;
  }
}

/** @param {string[]} extra */
async function compile(extra) {
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main([entry, ...options, ...extra, '--outFile', 'kernel.wasm'], {
    readFile: (name) => readFile(new URL(name, root), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw error ?? new Error(stderr.toString());
  return binary;
}

/**
 * @param {string} about
 * @param {Uint8Array} binary
 */
function generated(about, binary) {
  return [
    `/** The kernels of assembly/, ${about}: ${binary.length} bytes of WebAssembly. Made by assembly/build.mjs; do not edit. */`,
    `export const kernel =\n  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}
