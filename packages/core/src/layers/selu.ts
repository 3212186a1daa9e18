/** Selu: 1.0507 x where x >= 0, else 1.7581 (e^x - 1), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Selu extends Layer {
  override readonly name = 'Selu';
  override readonly step = { kind: 'activation', activation: 'selu' } as const;
}
