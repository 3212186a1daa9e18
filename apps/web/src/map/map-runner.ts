/**
 * Where a map is computed: on a thread of its own where the backend would hold up the page; on the page where the backend
 * has its own threads or machine, and until the thread has started.
 */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { type PageBackends, type Picked, runnerFor } from '../backends.ts';
import { mapSize } from './map-size.ts';
import { MapThread } from './map-thread.ts';
import { type MapRun, runMap } from './run-map.ts';

export class MapRunner {
  readonly #backends: PageBackends;
  #thread: MapThread | undefined;

  constructor(backends: PageBackends) {
    this.#backends = backends;
  }

  /** @throws what the backend throws */
  async run(net: Net, view: MapView, picked: Picked): Promise<MapRun> {
    const name = runnerFor(picked, net, mapSize(net).cells ** 2);
    if (name === 'js' || name === 'wasm') {
      this.#thread ??= new MapThread();
      if (this.#thread.isReady) return this.#thread.run(net, view, name);
    }
    return runMap(net, view, await this.#backends.get(name), nextFrame);
  }

  /** What runs is forgotten; another run starts anew. */
  close(): void {
    this.#thread?.close();
    this.#thread = undefined;
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
