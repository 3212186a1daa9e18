/** Float32 numbers as text, so that reading what was written gives the same bits. */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WORD = /^([+-]?)(nan|inf|infinity)$/i;

/** Digits that tell any two float32 apart. */
const MOST_DIGITS = 9;

/** The number that a text means, in decimal or as `nan`, `inf`, `-inf`; undefined when it means none. */
export function parseNumber(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : parseWord(text);
}

/** The number that `nan`, `inf` or `-inf` means; undefined for all other text. */
export function parseWord(text: string): number | undefined {
  const [, sign, word] = WORD.exec(text) ?? [];
  if (word === undefined) return undefined;
  if (word.toLowerCase() === 'nan') return Number.NaN;
  return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The shortest text that reads back as this float32: `0.1`, `-0`, `1e-7`, `nan`, `-inf`. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0';
  for (let digits = 1; digits < MOST_DIGITS; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return String(shorter);
  }
  return String(Number(value.toPrecision(MOST_DIGITS)));
}
