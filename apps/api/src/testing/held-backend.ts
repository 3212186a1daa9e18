/** The js backend with a hand on it: once it is held, no call ends before it is let go. */

import type { Backend, LoadedSteps } from '@glassnet/kernels';
import { type Backends, openBackends } from '../backends.ts';

export interface HeldBackends extends Backends {
  /** Resolves when the first call runs that is held. */
  readonly started: Promise<void>;
  readonly closed: boolean;
  hold(): void;
  release(): void;
}

export async function heldBackends(): Promise<HeldBackends> {
  const js = await openBackends().get('js');
  const start = signal();
  const release = signal();
  let isHeld = false;
  let closed = false;
  const load = async (steps: Parameters<Backend['load']>[0]): Promise<LoadedSteps> => {
    const loaded = await js.load(steps);
    const run: LoadedSteps['run'] = async (x) => {
      if (isHeld) {
        start.give();
        await release.given;
      }
      return loaded.run(x);
    };
    return { run, trace: (x) => loaded.trace(x), unload: () => loaded.unload() };
  };
  const held: Backend = { name: 'held', matmul: (a, b) => js.matmul(a, b), load, close: () => js.close() };
  return {
    started: start.given,
    get closed() {
      return closed;
    },
    hold: () => {
      isHeld = true;
    },
    release: release.give,
    get: async () => held,
    close: async () => {
      closed = true;
    },
  };
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
