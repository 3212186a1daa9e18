import type { Worker } from 'node:worker_threads';
import { describeBackend } from '../../conformance.ts';
import { openBackend } from '../../registry.ts';

const threads: Worker[] = [];
const inNode = typeof process !== 'undefined' && typeof process.on === 'function';
if (inNode) process.on('worker', (worker) => threads.push(worker));

describeBackend('workers', () => openBackend('workers', { threads: 3 }), {
  loseWorker: inNode
    ? () => threads.at(-1)?.terminate()
    : { impossible: 'a page cannot end the worker of another module, nor hear of it' },
});
