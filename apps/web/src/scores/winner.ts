import { type Column, highestOf, type Neuron } from '@glassnet/core/neurons';

/** The highest score, where there is more than one and it is a number. */
export function winnerOf(scores: Column): Neuron | undefined {
  const highest = scores.length > 1 ? highestOf(scores) : undefined;
  return Number.isNaN(highest?.value) ? undefined : highest;
}
