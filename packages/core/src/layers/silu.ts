/** Silu: x / (1 + e^-x), also called Swish, each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Silu extends Layer {
  override readonly name = 'Silu';
  override readonly step = { kind: 'activation', activation: 'silu' } as const;
}
