/** Softmax: exp(x - max) over its sum, each row by itself; a row of scores becomes probabilities. */

import { Layer } from '../layer.ts';

export class Softmax extends Layer {
  override readonly name = 'Softmax';
  override readonly step = { kind: 'softmax' } as const;
}
