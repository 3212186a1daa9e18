/** Float32 numbers as text, so that reading what was written gives the same bits. */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WORD = /^([+-]?)(nan|inf|infinity)$/i;
const NINE = 0x39;

/** Digits that tell any two float32 apart. */
const MOST_DIGITS = 9;
/** Between these, so many decimals and a division by a power of ten, both exact in float64, find the shortest text. */
const LEAST_QUICK = 1e-5;
const MOST_QUICK = 1e7;
const MOST_DECIMALS = 14;
const USUAL_DECIMALS = 8;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, i) => 10 ** i);

/**
 * The number that a text means, in decimal or as `nan`, `inf`, `-inf`, spaces around it allowed; undefined when it means
 * none. It is JavaScript's Number(text), except that Number also takes no text at all and 0x10.
 */
export function parseNumber(text: string): number | undefined {
  const value = Number(text);
  const isPlain = value !== 0 && !Number.isNaN(value) && !(text.charCodeAt(1) > NINE);
  return isPlain || DECIMAL.test(text.trim()) ? value : parseWord(text.trim());
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
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const magnitude = Math.abs(value);
  const quick = magnitude >= LEAST_QUICK && magnitude < MOST_QUICK ? shortDecimal(value) : undefined;
  return String(quick ?? shortestNumber(value));
}

/** The number of fewest decimals that rounds to `value`: from where most numbers have them all, down or up. */
function shortDecimal(value: number): number | undefined {
  let decimals = USUAL_DECIMALS;
  while (decimals < MOST_DECIMALS && !isEnough(value, decimals)) decimals++;
  while (decimals > 0 && isEnough(value, decimals - 1)) decimals--;
  return isEnough(value, decimals) ? withDecimals(value, decimals) : undefined;
}

function isEnough(value: number, decimals: number): boolean {
  return Math.fround(withDecimals(value, decimals)) === value;
}

function withDecimals(value: number, decimals: number): number {
  const power = POWERS_OF_TEN[decimals] ?? 1;
  return Math.round(value * power) / power;
}

/** The number of fewest digits that rounds to `value`. */
function shortestNumber(value: number): number {
  for (let digits = 1; digits < MOST_DIGITS; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return Number(value.toPrecision(MOST_DIGITS));
}
