/** Relu: max(x, 0), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Relu extends Layer {
  override readonly name = 'Relu';
  override readonly step = { kind: 'activation', activation: 'relu' } as const;
}
