/** The backends of this page: which of them can run here, each opened at its first use and closed with the page. */

import {
  type Backend,
  type BackendName,
  backendNames,
  OpenBackends,
  whyUnsupported,
} from '@glassnet/kernels';

export interface BackendChoice {
  readonly name: BackendName;
  /** What keeps it from running here, in English; undefined when nothing does. */
  readonly whyUnsupported: string | undefined;
}

export interface PageBackends {
  readonly choices: readonly BackendChoice[];
  /** The backend of that name, ready to run. @throws BackendUnavailableError, ClosedError */
  get(name: BackendName): Promise<Backend>;
  close(): Promise<void>;
}

export function openPageBackends(): PageBackends {
  const open = new OpenBackends();
  return {
    choices: backendNames.map((name) => ({ name, whyUnsupported: whyUnsupported(name) })),
    get: (name) => open.get(name),
    close: () => open.close(),
  };
}

/** Every backend that can run here, in the order of the choices. */
export function getAll({ choices, get }: PageBackends): Promise<Backend[]> {
  const supported = choices.filter((choice) => choice.whyUnsupported === undefined);
  return Promise.all(supported.map(({ name }) => get(name)));
}
