/**
 * Bundles the package in the current folder as its `exports` say: each file that they name is made of the sources that
 * lead to it. Every file that a program has to open costs it about a millisecond, so what is needed together goes
 * together, all of the main entry in one file. Declarations are tsc's, dependencies stay imports, and files named as
 * arguments are copied as they are.
 *
 *     node ../tooling/bundle.mjs src/backends/workers/worker.js
 */

import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** @type {{ exports: Record<string, { '@glassnet/source': string, default: string } | string> }} */
const { exports } = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * What each file exports: all of these sources. By its path in dist, without the ending.
 *
 * @type {Map<string, string[]>}
 */
const files = new Map();
for (const entry of Object.values(exports)) {
  if (typeof entry === 'string') continue;
  const { '@glassnet/source': source, default: file } = entry;
  const name = file.replace(/^\.\/dist\/(.*)\.js$/, '$1');
  files.set(name, [...(files.get(name) ?? []), resolve(source)]);
}

// What an earlier build left would be shipped, too.
await rm('dist', { recursive: true, force: true });
const main = await modulesOf('index');
const bundle = await open([...files.keys()]);
await bundle.write({
  dir: 'dist',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: [{ name: 'main', test: (id) => main.has(id) }] },
});
await Promise.all(process.argv.slice(2).map((file) => copyFile(file, `dist/${basename(file)}`)));

/**
 * The sources of one file, without those that are loaded on demand.
 *
 * @param {string} name
 */
async function modulesOf(name) {
  const { output } = await (await open([name])).generate();
  return new Set(output.flatMap((part) => (part.type === 'chunk' && part.isEntry ? part.moduleIds : [])));
}

/** @param {readonly string[]} names */
function open(names) {
  return rolldown({
    input: Object.fromEntries(names.map((name) => [name, `entry:${name}`])),
    platform: 'neutral',
    tsconfig: false,
    external: (id) => !/^(entry:|[./]|[A-Za-z]:)/.test(id),
    plugins: [{ name: 'entries', resolveId: entryId, load: entrySource }],
  });
}

/** @param {string} id */
function entryId(id) {
  return id.startsWith('entry:') ? id : undefined;
}

/** @param {string} id */
function entrySource(id) {
  const sources = files.get(id.replace('entry:', ''));
  return sources?.map((source) => `export * from ${JSON.stringify(source)};`).join('\n');
}
