/** The weights of a drawn net, each a line from one neuron to another. */

import type { Neuron } from '@glassnet/core/neurons';

export interface Weight {
  readonly id: string;
  readonly from: Neuron;
  readonly to: Neuron;
  readonly value: number;
}

export function weightsOf(neurons: readonly Neuron[]): Weight[] {
  return neurons.flatMap((to) =>
    (to.sum?.terms ?? []).map(({ from, weight }) => ({
      id: `${from.label} ${to.label}`,
      from,
      to,
      value: weight,
    })),
  );
}

/** Whether the weight goes into the sum of this neuron or, from an input, out of it. */
export function belongsTo({ from, to }: Weight, neuron: Neuron | undefined): boolean {
  if (neuron === undefined) return false;
  return (neuron.sum === undefined ? from : to).label === neuron.label;
}
