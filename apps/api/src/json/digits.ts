/** Digits of text, one or four at a time. */

const ZERO = 0x30;

/** From 0 to 9; more for every other byte, and behind the end. */
export function digitOf(byte: number | undefined): number {
  return ((byte ?? 0) - ZERO) >>> 0;
}

/** Whether four bytes are all from "0" (0x30) to "9": adding 6 must not carry any of them out of 0x3_. */
export function areDigits(four: number): boolean {
  return ((four & 0xf0f0f0f0) | 0) === 0x30303030 && (((four + 0x06060606) & 0xf0f0f0f0) | 0) === 0x30303030;
}

/** Their number, the first byte the lowest: digits to pairs, then pairs to the whole. */
export function fourDigits(four: number): number {
  const pairs = (Math.imul(four & 0x0f0f0f0f, 10 * 256 + 1) >>> 8) & 0x00ff00ff;
  return Math.imul(pairs, 100 * 65536 + 1) >>> 16;
}
