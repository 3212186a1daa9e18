/** What np.savez calls arrays without names; of a Keras model's get_weights(), kernel (inputs, outputs) and bias in turn. */

import { addNumberedPairs } from './numbered-pairs.ts';
import type { NamingScheme } from './scheme.ts';

export const keras: NamingScheme = {
  example: 'arr_0, arr_1 (Keras)',
  knows,
  build: (tensors, _description, chain) =>
    addNumberedPairs(tensors, chain, knows, (i) => [`arr_${2 * i}`, `arr_${2 * i + 1}`]),
};

function knows(name: string): boolean {
  return /^arr_\d+$/.test(name);
}
