/** Everything that has to hold: format and lint, generated files, types, and the tests of every package. */

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { root, run } from './processes.mjs';

const RESULTS = '.vitest/results.json';

/** Runs all of it, prints the counts as the last line, and returns the exit status. */
export function testEverything() {
  const chromium = findChromium();
  for (const folder of packages()) rmSync(new URL(`${folder}/${RESULTS}`, root), { force: true });
  const lint = run('biome', ['check', '--error-on-warnings', '.']);
  const tasks = run(
    'turbo',
    [
      'run',
      'typecheck',
      'check:generated',
      'test',
      '--continue',
      '--concurrency=100%',
      '--output-logs=new-only',
    ],
    {
      env: chromium === undefined ? { GLASSNET_NO_CHROMIUM: '1' } : { CHROMIUM_PATH: chromium },
    },
  );
  const { passed, failed, skipped } = count();
  if (chromium === undefined) {
    console.warn(
      '\nNO BROWSER TESTS RAN: Chromium is not here and could not be installed. Set CHROMIUM_PATH to yours.',
    );
  }
  if (lint !== 0)
    console.warn('\nThe linter failed: what it said is at the top. npm run format mends most of it.');
  if (tasks !== 0) console.warn('\nA task failed: the last lines of turbo above name it.');
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return lint || tasks || Number(failed > 0 || passed === 0);
}

/** The tests of all packages, from what each has left behind. */
function count() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const folder of packages()) {
    try {
      const results = JSON.parse(readFileSync(new URL(`${folder}/${RESULTS}`, root), 'utf8'));
      total.passed += results.numPassedTests;
      total.failed += results.numFailedTests;
      total.skipped += results.numPendingTests + results.numTodoTests;
    } catch {
      // A package without tests, or one whose task failed before they ran, which turbo's status tells.
    }
  }
  return total;
}

function packages() {
  return ['packages', 'apps'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`),
  );
}
