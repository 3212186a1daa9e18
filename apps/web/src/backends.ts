/** The backends of this page: which of them can run here, each opened at its first use and closed with the page. */

import type { Net } from '@glassnet/core';
import {
  type Backend,
  type BackendName,
  backendNames,
  chooseBackend,
  OpenBackends,
  whyUnsupported,
} from '@glassnet/kernels';

/** A backend of this page, or the service's. */
export type RunnerName = BackendName | 'server';

/** What the reader picks: a backend, or `auto` for the one that suits each call. */
export type Picked = RunnerName | 'auto';

/** What runs so many rows of a net. */
export function runnerFor(picked: Picked, net: Net, rows: number): RunnerName {
  return picked === 'auto' ? chooseBackend(net.steps, rows).name : picked;
}

export interface BackendChoice {
  readonly name: RunnerName;
  /** What keeps it from running here, in English; undefined when nothing does. */
  readonly whyUnsupported: string | undefined;
}

export interface PageBackends {
  readonly choices: readonly BackendChoice[];
  /** The backend of that name, ready to run. @throws BackendUnavailableError, ClosedError */
  get(name: RunnerName): Promise<Backend>;
  close(): Promise<void>;
}

export function openPageBackends(): PageBackends {
  const open = new OpenBackends();
  let server: Promise<Backend> | undefined;
  return {
    choices: [
      ...backendNames.map((name) => ({ name, whyUnsupported: whyUnsupported(name) })),
      { name: 'server', whyUnsupported: undefined },
    ],
    get(name) {
      if (name !== 'server') return open.get(name);
      server ??= import('./server/server-backend.ts').then(({ openServer }) =>
        openServer(new URL('.', document.baseURI)),
      );
      return server;
    },
    async close() {
      await open.close();
      await (await server)?.close();
    },
  };
}

/**
 * The backends that are compared, in the order of the choices: all of the page that can run here, and the service where it
 * is the one picked: nothing else sends numbers away.
 */
export function getAll({ choices, get }: PageBackends, picked: Picked): Promise<Backend[]> {
  const compared = choices.filter(
    ({ name, whyUnsupported }) => whyUnsupported === undefined && (name !== 'server' || picked === 'server'),
  );
  return Promise.all(compared.map(({ name }) => get(name)));
}
