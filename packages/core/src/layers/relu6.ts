/** Relu6: min(max(x, 0), 6), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Relu6 extends Layer {
  override readonly name = 'Relu6';
  override readonly step = { kind: 'activation', activation: 'relu6' } as const;
}
