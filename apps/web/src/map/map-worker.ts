/** The thread that computes maps: each at one go, for nobody waits here for a frame. */

import { openPageBackends } from '../backends.ts';
import { netOfSteps } from '../subject/net-of-steps.ts';
import type { MapAnswer, MapQuestion } from './map-protocol.ts';
import { runMap } from './run-map.ts';

const backends = openPageBackends();

addEventListener('message', ({ data }: MessageEvent<MapQuestion>) => void answer(data));
say({ kind: 'ready' });

async function answer({ id, steps, view, backend }: MapQuestion): Promise<void> {
  try {
    const { image, ...told } = await runMap(netOfSteps(steps), view, await backends.get(backend));
    const pixels = new Uint8ClampedArray(image.data.buffer);
    say({ kind: 'painted', id, cells: image.width, pixels, ...told }, [pixels.buffer]);
  } catch (error) {
    say({ kind: 'failed', id, reason: String(error) });
  }
}

function say(message: MapAnswer, given: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: given });
}
