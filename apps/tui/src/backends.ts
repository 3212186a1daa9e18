/** The backends of this application: opened here, lent to the commands and the screen, closed here. */

import {
  type Backend,
  type BackendName,
  BackendUnavailableError,
  backendNames,
  OpenBackends,
  type OpenOptions,
  whyUnsupported,
} from '@glassnet/kernels';

/** Backends on loan: whoever borrows them does not close them. */
export interface Backends {
  /** @throws BackendUnavailableError with the reason */
  get(name: BackendName): Promise<Backend>;
}

/** A backend that cannot run here. */
export interface MissingBackend {
  readonly name: BackendName;
  readonly reason: string;
}

export type WithBackends = typeof withBackends;

/** Lends backends to `work`, and closes them when it is over, well or badly. */
export async function withBackends<T>(
  options: OpenOptions,
  work: (backends: Backends) => Promise<T>,
): Promise<T> {
  const backends = new OpenBackends(options);
  try {
    return await work(backends);
  } finally {
    await backends.close();
  }
}

/** Every backend that runs here, open, and every other with the reason. */
export async function openAll(backends: Backends): Promise<{ open: Backend[]; missing: MissingBackend[] }> {
  const open: Backend[] = [];
  const missing: MissingBackend[] = [];
  for (const name of backendNames) {
    try {
      open.push(await backends.get(name));
    } catch (error) {
      if (!(error instanceof BackendUnavailableError)) throw error;
      missing.push({ name, reason: error.reason });
    }
  }
  return { open, missing };
}

/** The backends that cannot run here, found without opening any. */
export function missingBackends(): MissingBackend[] {
  return backendNames.flatMap((name) => {
    const reason = whyUnsupported(name);
    return reason === undefined ? [] : [{ name, reason }];
  });
}
