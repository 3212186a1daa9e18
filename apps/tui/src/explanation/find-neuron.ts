/** Neurons as people name them. */

import { type Column, highestOf, type Neuron } from '@glassnet/core/neurons';
import { UsageError } from '../errors.ts';

/**
 * By its label, `h2`; or by its column and number, `1:2`: columns count from 0, the input, and neurons from 1, as in the
 * labels. Without a name, the highest score.
 *
 * @throws UsageError with what there is
 */
export function findNeuron(columns: readonly Column[], name: string | undefined): Neuron {
  const found = name === undefined ? highestOf(columns.at(-1) ?? []) : named(columns, name);
  if (found !== undefined) return found;
  const kinds = columns.map((column, i) => `${i}: ${column[0]?.label} to ${column.at(-1)?.label}`);
  throw new UsageError(`--neuron ${name}: there is none of that name; the columns are ${kinds.join(', ')}`);
}

function named(columns: readonly Column[], name: string): Neuron | undefined {
  const [, column, number] = /^(\d+):(\d+)$/.exec(name) ?? [];
  if (column !== undefined) return columns[Number(column)]?.[Number(number) - 1];
  return columns.flat().find(({ label }) => label === name);
}
