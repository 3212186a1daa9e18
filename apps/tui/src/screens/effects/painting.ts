import { argmax, type Net } from '@glassnet/core';
import { type MapSize, type MapView, mapInput } from '@glassnet/core/decision-map';
import type { BackendName } from '@glassnet/kernels';
import type { Backends } from '../../backends.ts';
import type { Event } from '../state/reduce.ts';
import { breathe } from './breathe.ts';
import { predictInParts } from './predict-in-parts.ts';

/** The map of a view: the class of each cell. */
export async function* painting(
  net: Net,
  view: MapView,
  size: MapSize,
  name: BackendName,
  backends: Backends,
): AsyncGenerator<Event> {
  await breathe();
  const backend = await backends.get(name);
  const { scores } = yield* predictInParts(net, mapInput(view, size), backend, () => ({ kind: 'working' }));
  yield { kind: 'painted', painted: { cells: Uint32Array.from(argmax(scores)), size } };
}
