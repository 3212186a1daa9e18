/** Mish: x tanh(ln(1 + e^x)), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Mish extends Layer {
  override readonly name = 'Mish';
  override readonly step = { kind: 'activation', activation: 'mish' } as const;
}
