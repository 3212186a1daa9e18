/** What the page and the thread that computes its maps say to each other. */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import type { BackendName } from '@glassnet/kernels';

/** From the page. */
export interface MapQuestion {
  readonly id: number;
  readonly steps: Net['steps'];
  readonly view: MapView;
  readonly backend: BackendName;
}

/** From the thread, once: from now on it hears. */
export interface MapReady {
  readonly kind: 'ready';
}

/** From the thread. Behind `pixels`, as many across as down, is memory that it has given away. */
export interface MapPainted {
  readonly kind: 'painted';
  readonly id: number;
  readonly cells: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly counts: Uint32Array;
  readonly inference: number;
  readonly painting: number;
}

/** From the thread. */
export interface MapFailed {
  readonly kind: 'failed';
  readonly id: number;
  readonly reason: string;
}

export type MapAnswer = MapReady | MapPainted | MapFailed;
