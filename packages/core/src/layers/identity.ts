/** Identity: x itself; any shape. */

import { Layer } from '../layer.ts';

export class Identity extends Layer {
  override readonly name = 'Identity';
  override readonly step = { kind: 'activation', activation: 'identity' } as const;
}
