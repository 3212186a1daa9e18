/** Softplus: ln(1 + e^x), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Softplus extends Layer {
  override readonly name = 'Softplus';
  override readonly step = { kind: 'activation', activation: 'softplus' } as const;
}
