/** The numbers that an .npy file may hold, by what its header calls them. */

import { ModelFormatError } from '../../errors.ts';
import { type NumberFormat, numberFormats } from '../number-formats.ts';

/** By the end of `descr`, behind the byte order. */
const formats = new Map<string, NumberFormat>(Object.entries(numberFormats));

/** @throws ModelFormatError for anything but numbers */
export function npyFormat(descr: string): NumberFormat {
  const order = descr.slice(0, 1);
  const format = formats.get(descr.slice(1));
  if (format !== undefined && ('<>='.includes(order) || (order === '|' && format.bytes === 1))) return format;
  if (descr === '|O') {
    throw new ModelFormatError(
      '.npy of Python objects, which only Python can read: save numbers, or text by .astype(str)',
    );
  }
  throw new ModelFormatError(`.npy of "${descr}": expected numbers, of ${[...formats.keys()].join(', ')}`);
}
