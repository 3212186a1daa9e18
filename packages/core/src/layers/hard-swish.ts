/** HardSwish: x min(max(x + 3, 0), 6) / 6, each number by itself; any shape. */

import { Layer } from '../layer.ts';

export class HardSwish extends Layer {
  override readonly name = 'HardSwish';
  override readonly step = { kind: 'activation', activation: 'hard-swish' } as const;
}
