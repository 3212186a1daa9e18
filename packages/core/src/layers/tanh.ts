/** Tanh: (e^x - e^-x) / (e^x + e^-x), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Tanh extends Layer {
  override readonly name = 'Tanh';
  override readonly step = { kind: 'activation', activation: 'tanh' } as const;
}
