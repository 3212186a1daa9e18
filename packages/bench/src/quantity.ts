/** Quantities as a person reads them. */

const TIME_UNITS = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
] as const;

/** `312 ns`, `4.06 µs`, `1.2 s`. */
export function formatTime(nanoseconds: number): string {
  const [unit, size] = TIME_UNITS.find(([, limit]) => nanoseconds >= limit) ?? ['ns', 1];
  return `${significant(nanoseconds / size, 3)} ${unit}`;
}

/** `1.4`, `0.85`, `120`: how many times as long. */
export function formatRatio(ratio: number): string {
  return significant(ratio, 2);
}

/** `18.2 KB`, `3.72 MB`, of 1,000 bytes. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${significant(bytes / 1e3, 3)} KB` : `${significant(bytes / 1e6, 3)} MB`;
}

/** Rounded to so many digits, but never written with an exponent. */
function significant(value: number, digits: number): string {
  return Number(value.toPrecision(digits)).toLocaleString('en', { maximumFractionDigits: 10 });
}
