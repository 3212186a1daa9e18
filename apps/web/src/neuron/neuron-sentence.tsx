/** The sum of a neuron as a sentence, for who listens. */

import type { Neuron, Sum } from '@glassnet/core/neurons';
import { formatDigits } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { useShown } from '../playground/use-playground.ts';
import styles from './neuron-panel.module.css';
import { neuronWords } from './words.ts';

/** Of more products only these are told, the largest first. */
const MOST_TOLD = 8;

interface NeuronSentenceProps {
  readonly neuron: Neuron;
  readonly sum: Sum;
}

export function NeuronSentence({ neuron: { label, layers }, sum: { terms, bias, z } }: NeuronSentenceProps) {
  const words = useWords(neuronWords);
  const digits = useShown((state) => state.digits);
  const isLong = terms.length > MOST_TOLD;
  const told = isLong
    ? terms.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product)).slice(0, 3)
    : terms;
  const list = told
    .map(({ from, product }) => words.term(formatDigits(product, digits), from.label))
    .join(', ');
  const [biasText, zText] = [formatDigits(bias, digits), formatDigits(z, digits)];
  const sentence = isLong
    ? words.sentenceOfMany(label, terms.length, list, biasText, zText)
    : words.sentence(label, list, biasText, zText);
  const becomes = layers.map(({ name, value }) => words.becomes(name, formatDigits(value, digits)));
  return (
    <details className={styles.sentence}>
      <summary>{words.inWords}</summary>
      <p>
        {sentence}
        {becomes.join('')}
      </p>
    </details>
  );
}
