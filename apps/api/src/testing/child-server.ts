/** The built service as a process of its own, which may be killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Undefined when it is built. */
export const whyNoChild = existsSync(main)
  ? undefined
  : 'apps/api/dist/main.js is missing, npm run build makes it';

export interface ChildServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** As kill -9 does it. Resolves when it is gone. */
  kill(): Promise<void>;
  /** What it holds of the machine's memory, in MiB; undefined where there is no /proc. */
  memory(): Promise<number | undefined>;
}

/** Ended with the test at the latest. */
export async function startChild(environment: Record<string, string>): Promise<ChildServer> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', GLASSNET_LOG: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let welcome = '';
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    welcome += text;
    if (/http:\S+/.test(welcome)) break;
  }
  child.stdout.resume();
  return {
    url: /http:\/\/[\w.:]+/.exec(welcome)?.[0] ?? '',
    process: child,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    },
  };
}
