/** Nets for tests, and their files. */

import { type Net, RandomState, TwoLayerNet } from '@glassnet/core';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';

/** A net of its own for every seed. */
export function seededNet(seed: number, inputs = 2, outputs = 3): Net {
  return new TwoLayerNet(inputs, 4, outputs, { random: new RandomState(seed) });
}

export function seededFile(seed: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(writeSafetensors(seededNet(seed)));
}
