/** The service as people start it: a process of its own, from its build. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

export interface ServiceProcess {
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Why it cannot be started here; undefined when it can. */
export const whyNoService = existsSync(main) ? undefined : 'apps/api is not built: npm run build';

export async function startService(): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0' } });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const [, found] = /Service\s+(http:\/\/\S+)\/v2/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (text) => {
      printed += text;
    });
    child.on('exit', () => reject(new Error(`the service has ended: ${printed}`)));
  });
  return {
    url,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
