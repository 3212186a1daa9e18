/** Float32 numbers as the bits they are: how results are compared and shown. All NaNs count as one. */

/** The bits of every NaN here, whatever the machine produced. */
export const CANONICAL_NAN = 0x7fc00000;

/** The bits of each number as unsigned 32-bit integers, a NaN as 0x7fc00000. */
export function bitsOf(numbers: Float32Array): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(numbers.length);
  new Float32Array(bits.buffer).set(numbers);
  for (let i = 0; i < bits.length; i++) if (Number.isNaN(numbers[i])) bits[i] = CANONICAL_NAN;
  return bits;
}

/** The index of the first number whose bits differ, the shorter length if all before it agree, or -1. */
export function firstDifference(a: Float32Array, b: Float32Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (!Object.is(a[i], b[i])) return i;
  return a.length === b.length ? -1 : length;
}

/** The bits of one number as eight hexadecimal digits: 1 is `3f800000`. */
export function hexBits(number: number): string {
  return (bitsOf(Float32Array.of(number))[0] ?? 0).toString(16).padStart(8, '0');
}
