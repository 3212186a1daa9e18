/**
 * Measures every activation against float64, over every float32, and prints a table: the largest error in units in
 * the last place (ULP), where it is, and the mean.
 *
 *     npx pnpm --filter @glassnet/kernels ulp                all 2^32 numbers
 *     npx pnpm --filter @glassnet/kernels ulp --step 1009    every 1009th, in seconds
 *     npx pnpm --filter @glassnet/kernels ulp sigmoid tanh   only these
 *
 * `--threads N` uses N threads, else one for each core.
 */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { measurable } from './references.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { step: { type: 'string', default: '1' }, threads: { type: 'string' } },
});
const names = positionals.length > 0 ? positionals.map(known) : measurable;
const step = wholeNumber(values.step);
const threads = wholeNumber(values.threads ?? String(availableParallelism()));

/** @type {Map<string, Measured[]>} */
const shares = new Map();
const measure = new URL('measure.mjs', import.meta.url);

print('| activation | max ULP | at x | mean ULP |');
print('| --- | ---: | ---: | ---: |');
for (let thread = 0; thread < threads; thread++) {
  const worker = new Worker(measure, { workerData: { names, thread, threads, step } });
  worker.on('message', (/** @type {Measured} */ share) => {
    const all = [...(shares.get(share.name) ?? []), share];
    shares.set(share.name, all);
    if (all.length === threads) print(row(all));
  });
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {readonly Measured[]} all */
function row(all) {
  const worst = all.reduce((a, b) => (b.max > a.max ? b : a));
  const sum = all.reduce((total, share) => total + share.sum, 0);
  const count = all.reduce((total, share) => total + share.count, 0);
  return `| ${worst.name} | ${worst.max.toFixed(2)} | ${worst.at} | ${(sum / count).toFixed(3)} |`;
}

/** @param {string} name */
function known(name) {
  if (measurable.includes(name)) return name;
  process.stderr.write(`expected some of ${measurable.join(', ')}, got ${name}\n`);
  process.exit(2);
}

/** @param {string} text */
function wholeNumber(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  process.stderr.write(`expected a whole number above 0, got ${text}\n`);
  process.exit(2);
}
