/** The service on a port: the bundled models, the backends, and the playground where it is built. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Backends, openBackends } from './backends.ts';
import { loadBundledModels } from './bundled-models.ts';
import { listen } from './listen.ts';
import { OpenAnswers } from './open-answers.ts';
import type { Settings } from './settings.ts';

export interface ServerOptions extends Settings {
  /** Told of every error that is a bug of ours. */
  readonly report?: (error: unknown) => void;
  /** Those of this process unless given; closed with the server. */
  readonly backends?: Backends;
  /** How long `close` waits for calls that run and answers on their way: 10 seconds unless given. */
  readonly patienceMilliseconds?: number;
}

export interface RunningServer {
  /** Where a browser on this machine finds it: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly hasPlayground: boolean;
  /** Refuses new calls, lets those that run finish, frees the port and the backends. */
  close(): Promise<void>;
}

const PLAYGROUND = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** @throws ListenError when the port cannot be had */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, report, backends = openBackends(), patienceMilliseconds = 10_000 } = options;
  const hasPlayground = existsSync(`${PLAYGROUND}index.html`);
  const playground = hasPlayground ? PLAYGROUND : undefined;
  let closing: Promise<void> | undefined;
  const isDraining = () => closing !== undefined;
  const app = createApp({ models: await loadBundledModels(), backends, isDraining, playground, report });
  const server = createServer(getRequestListener(app.fetch, { hostname: host, errorHandler: refuseTarget }));
  const answers = new OpenAnswers(server);
  const url = await listen(server, { host, port });

  /** The port stays open while calls run, so that /v2/health/ready can say 503; what is left then is idle. */
  async function close(): Promise<void> {
    await Promise.race([answers.finished(), wait(patienceMilliseconds, undefined, { ref: false })]);
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    await backends.close();
  }

  return {
    url,
    hasPlayground,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** A request line or Host header that makes no address: it never reaches the app. */
function refuseTarget(): Response {
  return Response.json({ error: 'the address of the request cannot be read' }, { status: 400 });
}
