/** Sigmoid: 1 / (1 + exp(-x)), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Sigmoid extends Layer {
  override readonly name = 'Sigmoid';
  override readonly step = { kind: 'activation', activation: 'sigmoid' } as const;
}
