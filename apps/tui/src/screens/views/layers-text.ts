/** The layers of a column in a few words. */

import type { Column } from '@glassnet/core/neurons';

/** `Sigmoid`, `Shift Scale`; for a sum that nothing follows `Affine`, for an input that nothing follows nothing. */
export function layersText(column: Column): string {
  const [first] = column;
  const names = first?.layers.map(({ layer }) => layer.name) ?? [];
  if (names.length > 0) return names.join(' ');
  return first?.sum === undefined ? '' : 'Affine';
}
