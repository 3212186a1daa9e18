/** Softsign: x / (1 + |x|), each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class Softsign extends Layer {
  override readonly name = 'Softsign';
  override readonly step = { kind: 'activation', activation: 'softsign' } as const;
}
