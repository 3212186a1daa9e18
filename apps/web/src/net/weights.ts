/** The weights of a drawn net that are shown, each a line from one neuron to another. */

import type { Column, Neuron } from '@glassnet/core/neurons';

export interface Weight {
  readonly id: string;
  readonly from: Neuron;
  readonly to: Neuron;
  readonly value: number;
}

/** Lines between two columns; where there would be more, only those of the neuron that is asked about are drawn. */
const MOST_BETWEEN = 500;
/** Lines of one neuron: the strongest. */
const MOST_OF_ONE = 16;

/** Of the columns as they are drawn. */
export function drawnWeights(columns: readonly Column[], asked: Neuron | undefined): Weight[] {
  const columnsOfFew = columns.filter(
    (column, i) => column.length * (columns[i - 1]?.length ?? 0) <= MOST_BETWEEN,
  );
  const few = columnsOfFew.flat().flatMap(weightsInto);
  if (asked === undefined || columnsOfFew.some((column) => column.includes(asked))) return few;
  const isDrawn = ({ from }: Weight) => from.index < (columns[from.column]?.length ?? 0);
  return [...few, ...strongest(weightsInto(asked).filter(isDrawn))];
}

/** Whether the weight goes into the sum of this neuron or, from an input, out of it. */
export function belongsTo({ from, to }: Weight, neuron: Neuron | undefined): boolean {
  if (neuron === undefined) return false;
  return (neuron.sum === undefined ? from : to).label === neuron.label;
}

function weightsInto(to: Neuron): Weight[] {
  const terms = to.sum?.terms ?? [];
  return terms.map(({ from, weight }) => ({ id: `${from.label} ${to.label}`, from, to, value: weight }));
}

function strongest(weights: readonly Weight[]): Weight[] {
  return weights.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, MOST_OF_ONE);
}
