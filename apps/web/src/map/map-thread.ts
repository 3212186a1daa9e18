/** The page's side of the thread that computes maps. */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import type { BackendName } from '@glassnet/kernels';
import type { MapAnswer, MapPainted, MapQuestion } from './map-protocol.ts';
import type { MapRun } from './run-map.ts';

export class MapThread {
  readonly #worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, PromiseWithResolvers<MapRun>>();
  #asked = 0;
  #isReady = false;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<MapAnswer>) => this.#hear(data));
    // One that cannot start, or is lost, is never ready (again).
    this.#worker.addEventListener('error', () => this.close());
  }

  /** Whether it hears: starting takes a moment, and may never come to an end. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** @throws Error with what the backend has thrown there, or when the thread ends before it has answered */
  run({ steps }: Net, view: MapView, backend: BackendName): Promise<MapRun> {
    const id = this.#asked++;
    const answer = Promise.withResolvers<MapRun>();
    this.#waiting.set(id, answer);
    const question: MapQuestion = { id, steps, view, backend };
    this.#worker.postMessage(question);
    return answer.promise;
  }

  close(): void {
    this.#isReady = false;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('the thread for maps has ended'));
    this.#waiting.clear();
  }

  #hear(message: MapAnswer): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'failed') answer?.reject(new Error(message.reason));
    else answer?.resolve(runOf(message));
  }
}

function runOf({ cells, pixels, counts, inference, painting }: MapPainted): MapRun {
  return { image: new ImageData(pixels, cells, cells), counts, inference, painting };
}
