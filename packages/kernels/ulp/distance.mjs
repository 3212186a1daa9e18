/** How far a float32 is from the exact result, in units in the last place of float32 there. */

/** 2^128, what infinity stands for: the number after the last of float32. */
const BEYOND = 2 ** 128;

/** The unit of numbers from 2^e on, at index e + 126; subnormals have that of the first. */
const UNITS = Float64Array.from({ length: 255 }, (_, i) => 2 ** (i - 149));

const exactParts = new Float64Array(1);
const exactBits = new Uint32Array(exactParts.buffer);

/**
 * At most 0.5 for a result rounded correctly; infinite when one of the two is no number.
 *
 * @param {number} value a float32
 * @param {number} exact
 */
export function ulpDistance(value, exact) {
  const expected = bound(exact);
  exactParts[0] = expected;
  const exponent = (((exactBits[1] ?? 0) >>> 20) & 0x7ff) - 1023;
  const unit = UNITS[Math.min(Math.max(exponent, -126), 127) + 126] ?? Number.NaN;
  const distance = Math.abs(bound(value) - expected) / unit;
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
}

/** @param {number} value */
function bound(value) {
  return Math.min(Math.max(value, -BEYOND), BEYOND);
}
