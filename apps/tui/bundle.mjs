/**
 * Bundles the command into a few files: every file that Node has to open costs it about a millisecond, and a command line
 * has none to spare. What a command needs is loaded when it runs; other packages stay imports, but core goes in, in as
 * few pieces as the commands need.
 *
 *     node bundle.mjs
 */

import { readFile, rm } from 'node:fs/promises';
import { rolldown } from 'rolldown';

/** @type {{ dependencies: Record<string, string> }} */
const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const outside = Object.keys(dependencies).filter((name) => name !== '@glassnet/core');

const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  tsconfig: false,
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
});
await rm('dist', { recursive: true, force: true });
await bundle.write({ dir: 'dist', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
