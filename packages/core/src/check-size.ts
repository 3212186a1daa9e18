/** The sizes that a caller may ask for. */

import { ArgumentError } from '@glassnet/kernels/errors';

/** 1 GiB of float32: more is a slip of the keyboard. */
const MOST = 2 ** 28;

/** @throws ArgumentError, naming `what`, unless `size` is a whole number of at least `least` that fits in memory */
export function checkSize(what: string, size: number, least: number): void {
  if (Number.isInteger(size) && size >= least && size <= MOST) return;
  throw new ArgumentError(`${what}: expected a whole number from ${least} to ${MOST}, got ${size}`);
}
