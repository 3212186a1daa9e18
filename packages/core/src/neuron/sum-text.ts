/** The sum of a neuron as one reads it aloud. */

import { type Digits, numberText } from '../number-text.ts';
import type { Sum } from './neurons.ts';

/** `z = 1.000 * 0.520 + (-0.500) * (-1.310) + 0.100 = 1.275`: left to right, as it is added. */
export function sumText({ terms, bias, z }: Sum, digits: Digits): string {
  const products = terms.map(
    ({ from, weight }) => `${operandText(from.value, digits)} * ${operandText(weight, digits)}`,
  );
  return `z = ${[...products, operandText(bias, digits)].join(' + ')} = ${numberText(z, digits)}`;
}

/** A number within a sum: one that begins with a minus stands in parentheses. */
export function operandText(value: number, digits: Digits): string {
  const text = numberText(value, digits);
  return text.startsWith('-') ? `(${text})` : text;
}
