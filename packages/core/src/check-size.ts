/** The sizes that a caller may ask for. */

import { ArgumentError, shown } from '@glassnet/kernels/errors';

/** As many numbers as are 1 GiB of float32: to ask for more is a slip of the keyboard, or worse. */
export const mostNumbers = 2 ** 28;

/** @throws ArgumentError, naming `what`, unless `size` is a whole number of at least `least` and `most` at most */
export function checkSize(what: string, size: number, least: number, most = mostNumbers): void {
  if (Number.isInteger(size) && size >= least && size <= most) return;
  throw new ArgumentError(`${what}: expected a whole number from ${least} to ${most}, got ${shown(size)}`);
}
