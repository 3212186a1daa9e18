/** One thread, the same to the rest of the backend whether Node or a page runs it. */

import type { Answer, Start } from './protocol.ts';

export interface Thread {
  start(message: Start): void;
  /** Resolves when it runs no more. */
  terminate(): Promise<void>;
  /** While held, a thread keeps its Node process alive. */
  hold(): void;
  release(): void;
}

export interface ThreadEvents {
  answered(answer: Answer): void;
  /** It ended, or never began, without being asked to. */
  lost(reason: string): void;
}

const node = globalThis.process?.getBuiltinModule?.('node:worker_threads');

export function spawnThread(events: ThreadEvents): Thread {
  return node === undefined ? spawnInPage(events) : spawnInNode(node, events);
}

function spawnInNode({ Worker }: typeof import('node:worker_threads'), events: ThreadEvents): Thread {
  // In a variable, so that a bundler does not take this for a page's worker and bundle it a second time.
  const file = './worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [] });
  worker.on('message', (answer: Answer) => events.answered(answer));
  worker.on('error', (error) => events.lost(String(error)));
  worker.on('exit', (code) => events.lost(`it exited with code ${code}`));
  return {
    start: (message) => worker.postMessage(message),
    terminate: async () => {
      await worker.terminate();
    },
    hold: () => worker.ref(),
    release: () => worker.unref(),
  };
}

function spawnInPage(events: ThreadEvents): Thread {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<Answer>) => events.answered(event.data);
  worker.onerror = (event) => events.lost(event.message ?? 'its script could not be loaded');
  return {
    start: (message) => worker.postMessage(message),
    terminate: async () => worker.terminate(),
    hold: () => {},
    release: () => {},
  };
}
