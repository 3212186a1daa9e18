/** Classes in the words of a file, as the columns of scores that stand for them. */

import type { Net } from '../net.ts';
import { RowsError } from './rows-error.ts';

/**
 * The index of each class: of its name where the net has names for its scores, else the whole number that it is, from 0.
 * `3.0`, as programs that know only floats write it, is 3.
 *
 * @throws RowsError with the row, the first being `firstRow`, for what is no class of this net
 */
export function classIndices(
  classes: readonly string[],
  { metadata, outputSize }: Net,
  firstRow = 0,
): Uint32Array {
  const names = new Map(metadata.classes?.map((name, index) => [name, index]));
  const most = outputSize ?? Number.POSITIVE_INFINITY;
  return Uint32Array.from(classes, (text, row) => {
    const number = Number(text);
    const index = names.get(text) ?? names.get(String(number)) ?? number;
    if (text !== '' && Number.isInteger(index) && index >= 0 && index < most) return index;
    const known = names.size > 0 ? [...names.keys()].slice(0, 10).join(', ') : `0 to ${most - 1}`;
    throw new RowsError(
      `row ${firstRow + row}: "${text.slice(0, 40)}" is no class of this net, whose classes are ${known}`,
    );
  });
}
