/** How full a neuron is: from 0 to 1, for activations that end there. */

import type { Neuron } from '@glassnet/core/neurons';

const bounded = new Set(['Sigmoid', 'HardSigmoid', 'Softmax']);

/** Undefined for a neuron whose values have no end, and for one that is no number. */
export function fillOf({ layers, value }: Neuron): number | undefined {
  const last = layers.at(-1)?.layer.name;
  return last !== undefined && bounded.has(last) && Number.isFinite(value) ? value : undefined;
}
