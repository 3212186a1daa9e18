/** `npm run bench`: times on stdout, what is being done on stderr. */

import { bench } from './bench.ts';
import { type Options, readOptions, usage } from './options.ts';
import { report } from './report.ts';
import { runAsJson } from './run-as-json.ts';

const options = readOrExit();
const run = await bench(options, (line) => process.stderr.write(`${line} ...\n`));
process.stdout.write(options.json ? `${runAsJson(run)}\n` : `\n${report(run)}`);

function readOrExit(): Options {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== undefined) return options;
    process.stdout.write(usage);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
