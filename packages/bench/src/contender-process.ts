/**
 * One contender, alone in its process, so that no other has warmed its code, set its threads or filled its memory:
 *
 *     contender-process.js FOLDER RESULT NAME THREADS
 *
 * reads the work from FOLDER, does it once, writes the float32 of the result to RESULT and says how long it took from
 * before the first import to there; then, for every line `run N` on stdin, does it N times and says how long that
 * took. Every answer is JSON on a line.
 */

import { createInterface } from 'node:readline';
import { isContenderName, openers } from './contender.ts';
import { writeFloat32File } from './float32-file.ts';
import { repeat } from './repeat.ts';
import { readWork } from './work-folder.ts';

const [folder = '', result = '', name = '', threads = ''] = process.argv.slice(2);
if (!isContenderName(name)) throw new Error(`unknown contender "${name}"`);
const work = readWork(folder);

const began = performance.now();
const open = await openers[name]();
const call = await open(work, Number(threads));
answer({ opened: true });
const first = await call();
answer({ nanoseconds: (performance.now() - began) * 1e6 });
writeFloat32File(result, first);
answer({ written: true });

for await (const line of createInterface({ input: process.stdin })) {
  answer({ nanoseconds: await repeat(call, Number(line.split(' ')[1])) });
}
// Some peers keep threads that would keep the process.
process.exit();

function answer(content: object): void {
  process.stdout.write(`${JSON.stringify(content)}\n`);
}
