/** Every float16 as the float32 of the same value: IEEE 754 binary16, 1 sign bit, 5 of the exponent, 10 of the fraction. */

const HALVES = 1 << 16;

let table: Float32Array | undefined;

/** Made at the first use: 256 KiB that most servers never need. */
export function halfTable(): Float32Array {
  table ??= Float32Array.from({ length: HALVES }, (_, bits) => halfOf(bits));
  return table;
}

function halfOf(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0) return sign * fraction * 2 ** -14;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (exponent - 15);
}
