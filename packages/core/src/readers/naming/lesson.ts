/** The lesson's names, for arrays that NumPy made: W1 (inputs, outputs), b1 (outputs), W2, b2... */

import { addNumberedPairs } from './numbered-pairs.ts';
import type { NamingScheme } from './scheme.ts';

export const lesson: NamingScheme = {
  example: 'W1, b1, W2, b2 (NumPy)',
  usualActivation: 'sigmoid',
  knows: (name) => /^[Wb]\d+$/.test(name),
  build: (tensors, _description, chain) =>
    addNumberedPairs(tensors, chain, (i) => [`W${i + 1}`, `b${i + 1}`]),
};
