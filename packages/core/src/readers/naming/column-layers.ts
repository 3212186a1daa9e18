/** The layers that hold one number for each column, by the names that files give them and their tensors. */

import { PRelu } from '../../layers/prelu.ts';
import { Scale } from '../../layers/scale.ts';
import { Shift } from '../../layers/shift.ts';

export const columnLayers = { prelu: PRelu, scale: Scale, shift: Shift } as const;

export type ColumnLayerName = keyof typeof columnLayers;

export function isColumnLayerName(name: string): name is ColumnLayerName {
  return Object.hasOwn(columnLayers, name);
}
