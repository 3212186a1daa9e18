/**
 * What the scripts of the root package.json run: `node packages/tooling/run.mjs COMMAND [ARGUMENT ...]`.
 *
 * Nothing is installed yet when this file starts, so it and what it imports use Node's own modules only.
 */

import { fileURLToPath } from 'node:url';
import { checkNode, install } from './install.mjs';
import { root, run, turbo } from './processes.mjs';

const commands = {
  async start() {
    turbo(['build', '--filter=@glassnet/api', '--filter=@glassnet/web']);
    stopWithParent();
    await import(new URL('apps/api/dist/main.js', root).href);
  },

  async test() {
    const { testEverything } = await import('./test.mjs');
    process.exitCode = testEverything();
  },

  build() {
    turbo(['build']);
  },

  'build:web'() {
    turbo(['build', '--filter=@glassnet/web']);
    const folder = fileURLToPath(new URL('apps/web/dist/', root));
    console.log(
      `\nThe playground is in ${folder}: put this folder on any host of static files, at any path.`,
    );
  },

  dev() {
    process.exitCode = run('vite', [], { cwd: new URL('apps/web/', root) });
  },

  lint() {
    process.exitCode = run('biome', ['check', '.']);
  },

  format() {
    process.exitCode = run('biome', ['check', '--write', '.']);
  },

  /** @param {string[]} args */
  glassnet(...args) {
    // The service is no part of the program; only one of its commands starts it.
    const parts = args.includes('serve') ? ['tui', 'api', 'web'] : ['tui'];
    turbo(['build', ...parts.map((part) => `--filter=@glassnet/${part}`)], { quiet: true });
    const main = fileURLToPath(new URL('apps/tui/dist/main.js', root));
    // Where the caller is, not where npm went to: file names on the command line are relative to it.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    process.exitCode = run(process.execPath, [main, ...args], { cwd });
  },

  /** @param {string[]} args */
  bench(...args) {
    runBench('main.js', args);
  },

  soak() {
    runBench('soak-main.js', []);
  },

  /** @param {string[]} args */
  'bench:api'(...args) {
    turbo(['build', '--filter=@glassnet/api'], { quiet: true });
    process.exitCode = run(process.execPath, [
      fileURLToPath(new URL('apps/api/bench/main.mjs', root)),
      ...args,
    ]);
  },

  'soak:api'() {
    turbo(['build', '--filter=@glassnet/api'], { quiet: true });
    const env = { GLASSNET_SOAK: '1' };
    process.exitCode = run('vitest', ['run', 'src/load.test.ts'], { cwd: new URL('apps/api/', root), env });
  },
};

/**
 * @param {string} program
 * @param {string[]} args
 */
function runBench(program, args) {
  turbo(['build', '--filter=@glassnet/bench'], { quiet: true });
  const main = fileURLToPath(new URL(`packages/bench/dist/${program}`, root));
  process.exitCode = run(process.execPath, [main, ...args]);
}

/** A killed npm does not take its child along under every shell: watch whether the parent is still there. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

const [name = '', ...args] = process.argv.slice(2);
const command = Object.entries(commands).find(([known]) => known === name)?.[1];
if (command === undefined) {
  console.error(`unknown command "${name}": expected one of ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
checkNode();
install({ quiet: ['bench', 'bench:api', 'glassnet', 'soak', 'soak:api'].includes(name) });
await command(...args);
