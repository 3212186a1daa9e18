/** A neuron as a screen reader says it. */

import type { Neuron } from '@glassnet/core/neurons';
import { formatShort, formatSigned } from '../format-number.ts';
import type { Words } from '../language/words.ts';
import type { netWords } from './words.ts';

type NetWords = typeof netWords extends Words<infer Sentences> ? Sentences : never;

/** More weights than these are counted, not told. */
const MOST_TOLD = 12;

/**
 * `s1 max: 3.89; h1 +0.76, h2 +0.33, h3 +0.31, h4 +0.65, bias +2.27`: what is seen comes first.
 *
 * @param name its label, or the class that it scores
 * @param inputs how many terms its sum has
 */
export function describeNeuron(
  neuron: Neuron,
  name: string,
  inputs: number,
  isHighest: boolean,
  words: NetWords,
): string {
  const marked = isHighest ? `${name} ${words.highest}` : name;
  return words.describe(marked, formatShort(neuron.value), termsOf(neuron, inputs, words));
}

function termsOf({ sum }: Neuron, inputs: number, words: NetWords): string {
  if (sum === undefined) return '';
  const bias = `${words.bias} ${formatSigned(sum.bias, 2)}`;
  if (inputs > MOST_TOLD) return `${words.weights(inputs)}, ${bias}`;
  const weights = sum.terms.map(({ from, weight }) => `${from.label} ${formatSigned(weight, 2)}`);
  return [...weights, bias].join(', ');
}
