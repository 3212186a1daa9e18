/** Classes in the words of a file, as the columns of scores that stand for them. */

import type { Net } from '../net.ts';
import { parseNumber } from './float32-text.ts';
import type { RowClasses } from './rows.ts';
import { RowsError } from './rows-error.ts';

/**
 * The index of each class: of its name where the net has names for its scores, else the whole number that it is, from 0.
 * `3.0`, as programs that know only floats write it, is 3. Where names are numbers, only they are: of classes 1, 2 and 3
 * there is no 0.
 *
 * @throws RowsError with the row, the first being `firstRow`, and the column, for what is no class of this net
 */
export function classIndices(
  { column, texts }: RowClasses,
  { metadata, outputSize = Number.POSITIVE_INFINITY }: Net,
  firstRow = 0,
): Uint32Array {
  const names = metadata.classes ?? [];
  const named = new Map(names.map((name, index) => [name, index]));
  const numbered = new Map(names.map((name, index) => [numberOf(name), index]));
  numbered.delete(undefined);
  const mayBeIndex = numbered.size === 0;
  return Uint32Array.from(texts, (text, row) => {
    const number = numberOf(text);
    const index = named.get(text) ?? numbered.get(number) ?? (mayBeIndex ? number : undefined);
    if (index !== undefined && Number.isInteger(index) && index >= 0 && index < outputSize) return index;
    const known = names.length > 0 ? names.slice(0, 10).join(', ') : `0 to ${outputSize - 1}`;
    throw new RowsError(
      `row ${firstRow + row}: "${text.slice(0, 40)}" is no class of this net, whose classes are ${known} (class column ${column})`,
    );
  });
}

function numberOf(text: string): number | undefined {
  const number = parseNumber(text);
  return Number.isFinite(number) ? number : undefined;
}
