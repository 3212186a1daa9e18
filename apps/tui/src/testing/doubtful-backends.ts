/** Backends that are not what they should be, for the commands that have to notice. */

import { type Backend, type BackendName, BackendUnavailableError, type Matrix } from '@glassnet/kernels';
import { type WithBackends, withBackends } from '../backends.ts';

/** The real ones, but the one called `name` adds a hair to the score at `index`. */
export function withLiar(name: BackendName, index: number): WithBackends {
  return (options, work) =>
    withBackends(options, (backends) =>
      work({
        get: async (asked) => {
          const backend = await backends.get(asked);
          return asked === name ? lying(backend, index) : backend;
        },
      }),
    );
}

/** The real ones, but the one called `name` cannot run, for `reason`. */
export function withMissing(name: BackendName, reason: string): WithBackends {
  return (options, work) =>
    withBackends(options, (backends) =>
      work({
        get: async (asked) => {
          if (asked === name) throw new BackendUnavailableError(name, reason);
          return backends.get(asked);
        },
      }),
    );
}

function lying(backend: Backend, index: number): Backend {
  const falsify = ({ rows, cols, data }: Matrix): Matrix => ({
    rows,
    cols,
    data: data.map((score, i) => (i === index ? score * (1 + 2 ** -20) : score)),
  });
  return {
    name: backend.name,
    matmul: (a, b) => backend.matmul(a, b),
    close: () => backend.close(),
    load: async (steps) => {
      const loaded = await backend.load(steps);
      return {
        run: async (x) => falsify(await loaded.run(x)),
        trace: (x) => loaded.trace(x),
        unload: () => loaded.unload(),
      };
    },
  };
}
