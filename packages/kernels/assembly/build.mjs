/**
 * Compiles program.ts to WebAssembly and writes it in hexadecimal into a generated source file: inlined, it works in
 * Node, bundlers and browsers alike, under CSP too; and gzipped it is a quarter smaller than as base64, which hides
 * what is the same in it. For memory that threads share it would be the same but for one byte,
 * which says so where the memory is imported; so the file holds one binary, and where that byte is.
 *
 * The same binary is written as it is, for runtimes that compile nothing themselves.
 *
 *     node assembly/build.mjs           writes the files
 *     node assembly/build.mjs --check   fails when they are stale
 */

import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';
import { loops } from './loops.mjs';
import { tiles } from './tiles.mjs';

const root = new URL('..', import.meta.url);
const entry = 'assembly/program.ts';
const options = [
  ...['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort=', '--stackSize', '0'],
  ...['--importMemory', '--initialMemory', '1', '--maximumMemory', '16384', '--enable', 'simd'],
  // Where the constants lie: heap.ts hands out what is behind them.
  ...['--memoryBase', '16', '--lowMemoryLimit', '1024'],
];
const shared = ['--enable', 'threads', '--sharedMemory'];

/** The tiles that affine.ts uses. */
const shapes = /** @type {const} */ ([
  [1, 8],
  [1, 16],
  [2, 16],
  [3, 16],
  [4, 8],
  [5, 16],
]);
/** The pairs of panels that affine.ts takes one row through. */
const pairs = /** @type {const} */ ([
  [8, 4],
  [16, 4],
  [16, 16],
]);

/** What is on no disk: the sources that are written here. */
const written = new Map([
  ['assembly/loops.ts', loops()],
  ['assembly/tiles.ts', tiles(shapes, pairs)],
]);

const own = await compile([]);
await put(
  'src/backends/wasm/kernel.generated.ts',
  Buffer.from(generated(own, onlyDifference(own, await compile(shared)))),
);
await put('src/backends/wasm/kernel.wasm', Buffer.from(own));

/**
 * Writes a file, or with --check only looks whether that would change it.
 *
 * @param {string} name
 * @param {Buffer} contents
 */
async function put(name, contents) {
  const file = new URL(name, root);
  if (!process.argv.includes('--check')) {
    await writeFile(file, contents);
  } else if (!contents.equals(await readFile(file).catch(() => Buffer.of()))) {
    console.error(`${name} is stale: run \`node assembly/build.mjs\` in packages/kernels`);
    process.exitCode = 1;
  }
}

/** @param {string[]} extra */
async function compile(extra) {
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main([entry, ...options, ...extra, '--outFile', 'kernel.wasm'], {
    readFile: (name) => written.get(name) ?? readFile(new URL(name, root), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(stderr.toString(), { cause: error });
  return binary;
}

/**
 * Where two binaries differ, which has to be in the flags of the imported memory alone: 1 is memory with a maximum,
 * 3 is the same, shared (https://webassembly.github.io/threads/core/binary/types.html#binary-limits).
 *
 * @param {Uint8Array} unshared
 * @param {Uint8Array} shared
 */
function onlyDifference(unshared, shared) {
  const places = [...unshared.keys()].filter((i) => unshared[i] !== shared[i]);
  const [place = -1] = places;
  if (
    unshared.length !== shared.length ||
    places.length !== 1 ||
    unshared[place] !== 1 ||
    shared[place] !== 3
  ) {
    throw new Error('the kernels for own and for shared memory differ in more than the flags of the memory');
  }
  return place;
}

/**
 * @param {Uint8Array} binary
 * @param {number} memoryFlags
 */
function generated(binary, memoryFlags) {
  return [
    `/** The kernels of assembly/: ${binary.length} bytes of WebAssembly. Made by assembly/build.mjs; do not edit. */`,
    `export const kernel =\n  '${Buffer.from(binary).toString('hex')}';`,
    '',
    '/** Where the binary says whether the memory is shared. */',
    `export const memoryFlags = ${memoryFlags};`,
    '',
  ].join('\n');
}
