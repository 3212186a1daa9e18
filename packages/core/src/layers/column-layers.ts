/** The layers that hold one number for each column, by the names that files give them and their tensors. */

import { PRelu } from './prelu.ts';
import { Scale } from './scale.ts';
import { Shift } from './shift.ts';

export const columnLayers = { prelu: PRelu, scale: Scale, shift: Shift } as const;

export type ColumnLayerName = keyof typeof columnLayers;

export function isColumnLayerName(name: string): name is ColumnLayerName {
  return Object.hasOwn(columnLayers, name);
}
