/** LogSoftmax: x - max - ln(sum of exp(x - max)), each row by itself; a row of scores becomes logarithms of probabilities. */

import { Layer } from '../layer.ts';

export class LogSoftmax extends Layer {
  override readonly name = 'LogSoftmax';
  override readonly step = { kind: 'log-softmax' } as const;
}
