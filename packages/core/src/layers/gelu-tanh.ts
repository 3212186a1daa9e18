/** GeluTanh: x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2, close to Gelu; each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class GeluTanh extends Layer {
  override readonly name = 'GeluTanh';
  override readonly step = { kind: 'activation', activation: 'gelu-tanh' } as const;
}
