/** The sum behind a neuron, a line for each product; a press on a line takes its weight into the editor. */

import type { Neuron, Sum, Term } from '@glassnet/core/neurons';
import { useState } from 'react';
import { formatDigits, formatSignedDigits } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import type { SumPart } from '../playground/state.ts';
import { useShown } from '../playground/use-playground.ts';
import { SumLine } from './sum-line.tsx';
import styles from './sum-table.module.css';
import { neuronWords } from './words.ts';

/** More are shown on demand: the largest tell most. */
const MOST_LINES = 12;

interface SumTableProps {
  readonly neuron: Neuron;
  readonly sum: Sum;
  readonly part: SumPart;
  readonly pick: (part: SumPart) => void;
}

export function SumTable({ neuron: { label, layers }, sum, part, pick }: SumTableProps) {
  const words = useWords(neuronWords);
  const digits = useShown((state) => state.digits);
  const [showsAll, setShowsAll] = useState(false);
  const { terms, bias, z } = sum;
  const shown = showsAll ? terms : largest(terms);
  const longest = Math.max(Math.abs(bias), ...shown.map(({ product }) => Math.abs(product)));

  return (
    <>
      <div className={styles.frame} data-long={shown.length > MOST_LINES}>
        <table className={styles.sum}>
          <tbody>
            {shown.map(({ from, weight, product }) => (
              <SumLine
                key={from.label}
                name={from.label}
                detail={`${formatDigits(from.value, digits)} × ${formatDigits(weight, digits)}`}
                addend={product}
                longest={longest}
                isPicked={part === from.index}
                pick={() => pick(from.index)}
              />
            ))}
            {shown.length < terms.length && (
              <tr>
                <th scope="row" colSpan={3}>
                  {words.others(terms.length - shown.length)}
                </th>
                <td>{formatSignedDigits(restOf(sum, shown), digits)}</td>
              </tr>
            )}
            <SumLine
              name={words.bias}
              detail=""
              addend={bias}
              longest={longest}
              isPicked={part === 'bias'}
              pick={() => pick('bias')}
            />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {layers.length === 0 ? `${label} = z` : 'z'}
              </th>
              <td data-part-of-sum="z">{formatDigits(z, digits)}</td>
            </tr>
            {layers.map(({ name, value }, i) => (
              <tr key={`${i} ${name}`}>
                <th scope="row" colSpan={3}>
                  {i === layers.length - 1 ? `${label} = ` : ''}
                  {applied(name, i === 0 ? 'z' : '…')}
                </th>
                <td>{formatDigits(value, digits)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      {terms.length > MOST_LINES && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showStrongest(MOST_LINES) : words.showAll(terms.length)}
        </button>
      )}
    </>
  );
}

/** In their own order. */
function largest(terms: readonly Term[]): readonly Term[] {
  if (terms.length <= MOST_LINES) return terms;
  const bySize = terms.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
  return bySize.slice(0, MOST_LINES).toSorted((a, b) => a.from.index - b.from.index);
}

/** What is in z beside the lines that are shown. */
function restOf({ z, bias }: Sum, shown: readonly Term[]): number {
  return shown.reduce((rest, { product }) => rest - product, z - bias);
}

/** `sigmoid(z)`, `leaky-relu(z, 0.2)`. */
function applied(name: string, to: string): string {
  const [, plain = name, numbers] = /^([^(]+)(?:\((.*)\))?$/.exec(name) ?? [];
  return numbers === undefined ? `${plain}(${to})` : `${plain}(${to}, ${numbers})`;
}
