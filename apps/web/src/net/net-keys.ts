/** Arrow keys in the net: within a column, and between columns at about the same height. */

import type { Column, Neuron, Place } from '@glassnet/core/neurons';

/**
 * The neuron to which a key leads; undefined for a key that leads nowhere. `across` is how many neurons of a column
 * stand beside each other: in a grid the arrows go from cell to cell, and leave it at its edge.
 */
export function neuronAfterKey(
  key: string,
  columns: readonly Column[],
  from: Place,
  across: (column: number) => number = () => 1,
): Neuron | undefined {
  const column = columns[from.column] ?? [];
  const wide = across(from.column);
  const place = from.index % wide;
  switch (key) {
    case 'ArrowUp':
      return column[from.index - wide];
    case 'ArrowDown':
      return column[from.index + wide];
    case 'ArrowLeft':
      return place > 0 ? column[from.index - 1] : beside(-1);
    case 'ArrowRight':
      return (place < wide - 1 ? column[from.index + 1] : undefined) ?? beside(1);
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    default:
      return undefined;
  }

  /** The neuron of the next column that stands about as high as this one does in its own. */
  function beside(direction: 1 | -1): Neuron | undefined {
    const other = columns[from.column + direction] ?? [];
    const otherWide = across(from.column + direction);
    const lines = Math.ceil(column.length / wide);
    const otherLines = Math.ceil(other.length / otherWide);
    const line = Math.floor(((Math.floor(from.index / wide) + 0.5) / lines) * otherLines);
    const edge = direction === 1 ? 0 : otherWide - 1;
    return other[Math.min(other.length - 1, line * otherWide + edge)];
  }
}
