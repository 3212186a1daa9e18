/** Gelu: x Phi(x) = x (1 + erf(x / sqrt 2)) / 2, Phi the normal distribution; each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Gelu extends Layer {
  override readonly name = 'Gelu';
  override readonly step = { kind: 'activation', activation: 'gelu' } as const;
}
