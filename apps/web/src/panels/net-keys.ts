/** Arrow keys in the net: up and down in a column, left and right between columns at about the same height. */

import type { Column, Neuron, Place } from '@glassnet/core/neurons';

/** The neuron to which a key leads; undefined for a key that leads nowhere. */
export function neuronAfterKey(key: string, columns: readonly Column[], from: Place): Neuron | undefined {
  const column = columns[from.column] ?? [];
  switch (key) {
    case 'ArrowUp':
      return column[from.index - 1];
    case 'ArrowDown':
      return column[from.index + 1];
    case 'ArrowLeft':
      return atHeightOf(from, column, columns[from.column - 1]);
    case 'ArrowRight':
      return atHeightOf(from, column, columns[from.column + 1]);
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    default:
      return undefined;
  }
}

/** The neuron of the other column that stands about as high as this one does in its own. */
function atHeightOf({ index }: Place, column: Column, other: Column = []): Neuron | undefined {
  const height = (index + 0.5) / column.length;
  return other[Math.min(other.length - 1, Math.floor(height * other.length))];
}
