/** Digits of text, one or four at a time. */

const ZERO = 0x30;
const ZEROS = 0x30303030;
/** Carries any byte above 9 into its highest bit. */
const ABOVE_NINE = 0x76767676;
const HIGHEST_BITS = 0x80808080;

/** From 0 to 9; more for every other byte, and behind the end. */
export function digitOf(byte: number | undefined): number {
  return ((byte ?? 0) - ZERO) >>> 0;
}

/** What four bytes, the first of them the lowest, are as digits: each from 0 to 9, or more where none stands. */
export function digitsIn(four: number): number {
  return four ^ ZEROS;
}

/** Whether all four are digits. */
export function areDigits(four: number): boolean {
  return (((four + ABOVE_NINE) | four) & HIGHEST_BITS) === 0;
}

/** How many of four are digits before the first that is none; not all of them may be. */
export function leadingDigits(four: number): number {
  const others = ((four + ABOVE_NINE) | four) & HIGHEST_BITS;
  return (31 - Math.clz32(others & -others)) >> 3;
}

/** The number that four digits make. */
export function fourDigits(four: number): number {
  const pairs = (Math.imul(four, 10 * 256 + 1) >>> 8) & 0x00ff00ff;
  return Math.imul(pairs, 100 * 65536 + 1) >>> 16;
}
