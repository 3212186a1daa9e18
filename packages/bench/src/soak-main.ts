/** `npm run soak`: a table of what long use leaves behind, and exit 1 when that is too much. */

import { formatBytes, formatTime } from './quantity.ts';
import { type Soaked, soaks } from './soak.ts';
import { markdownTable } from './table.ts';

const done: Soaked[] = [];
for await (const soaked of soaks()) {
  process.stderr.write(`${soaked.name} ...\n`);
  done.push(soaked);
}
const cells = done.map(({ name, nanoseconds, bytes, limit }) => [
  name,
  formatTime(nanoseconds),
  formatBytes(bytes),
  formatBytes(limit),
]);
process.stdout.write(`\n${markdownTable(['', 'time', 'memory', 'at most'], cells)}`);
process.exitCode = done.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
