/** The service on a port: its models, the backends, the log, and the pages where they are built. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { type Backends, openBackends } from './backends.ts';
import { bundledStore } from './bundled-store.ts';
import { httpServer } from './http-server.ts';
import { listen } from './listen.ts';
import { makeRepository } from './make-repository.ts';
import type { Repository } from './models/repository.ts';
import { OpenAnswers } from './open-answers.ts';
import { type Log, silentLog } from './operations/log.ts';
import { prometheusMetrics } from './operations/prometheus.ts';
import { reloadEvery } from './reload.ts';
import { accessWith, loopbackAccess, noAccess, type RepositoryAccess } from './requests/repository-access.ts';
import { openPages } from './routes/pages.ts';
import { isLoopback, type Settings } from './settings.ts';
import { FolderStore } from './stores/folder-store.ts';
import type { ModelStore } from './stores/model-store.ts';

export interface ServerOptions {
  readonly settings: Settings;
  readonly log?: Log;
  /** Those of this process unless given; closed with the server. */
  readonly backends?: Backends;
}

export interface RunningServer {
  /** Where a browser on this machine finds it: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly hasPlayground: boolean;
  readonly repository: Repository;
  /** Refuses new calls, lets those that run finish, frees the port and the backends. */
  close(): Promise<void>;
}

const PLAYGROUND = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const SECOND = 1000;

/**
 * Resolves when the models are loaded and warm; meanwhile it answers, and says that it is not ready.
 *
 * @throws ListenError when the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    settings,
    log = silentLog,
    backends = openBackends({ threads: options.settings.threads }),
  } = options;
  const { limits, host, port } = settings;
  const repository = makeRepository(await storeOf(settings), { backends, limits, log });
  const pages = openPages(PLAYGROUND);
  let isLoaded = false;
  let closing: Promise<void> | undefined;
  const app = createApp({
    repository,
    backends,
    limits,
    log,
    access: accessOf(settings),
    corsOrigins: settings.corsOrigins,
    isLoaded: () => isLoaded,
    isDraining: () => closing !== undefined,
    metrics: prometheusMetrics(repository),
    pages,
  });
  const server = httpServer(app, settings);
  const answers = new OpenAnswers(server);
  const url = await listen(server, { host, port });
  await repository.refresh().catch(async (error) => {
    await closeAll(server);
    throw error;
  });
  isLoaded = true;
  const stopReloading =
    settings.reloadSeconds > 0 ? reloadEvery(settings.reloadSeconds, repository, log) : undefined;

  /** The port stays open while calls run, so that /v2/health/ready can say 503; what is left then is idle. */
  async function close(): Promise<void> {
    stopReloading?.();
    await Promise.race([answers.finished(), wait(settings.drainSeconds * SECOND, undefined, { ref: false })]);
    await closeAll(server);
    await backends.close();
  }

  return {
    url,
    hasPlayground: pages.hasPlayground,
    repository,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function storeOf({ models }: Settings): Promise<ModelStore> {
  return models === undefined ? bundledStore() : FolderStore.open(models);
}

/** Without a token only whoever is on this machine changes models, and only if nobody else could be. */
function accessOf({ token, host }: Settings): RepositoryAccess {
  if (token !== undefined) return accessWith(token);
  return isLoopback(host) ? loopbackAccess : noAccess;
}

async function closeAll(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
