/** Numbers as this page writes them: fixed digits, so that nothing moves, and a true minus sign. */

import { type Digits, numberText } from '@glassnet/core/number-text';

const MINUS = '\u2212';
/** From here on decimals say nothing, and would not fit. */
const TOO_LARGE = 1e5;

/** `−0.50`; `NaN` and `∞` as what they are. What rounds to nothing has no sign. */
export function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return formatNotFinite(value);
  const magnitude = Math.abs(value);
  const text = magnitude < TOO_LARGE ? magnitude.toFixed(digits) : shortPower(magnitude);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** At most three digits, so that it fits where there is little room: `−0.50`, `−73.3`, `161`. */
export function formatShort(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude < 9.995) return formatNumber(value, 2);
  return formatNumber(value, magnitude < 99.95 ? 1 : 0);
}

/** As `formatNumber`, with a plus where there is no minus: `+0.40`. */
export function formatSigned(value: number, digits: number): string {
  return withPlus(value, formatNumber(value, digits));
}

/** In as many digits as the reader wants to see, or as bits. */
export function formatDigits(value: number, digits: Digits): string {
  if (digits === 'bits') return numberText(value, digits);
  return Number.isFinite(value) ? numberText(value, digits).replaceAll('-', MINUS) : formatNotFinite(value);
}

/** As `formatDigits`, with a plus where there is no minus; bits have their sign in them. */
export function formatSignedDigits(value: number, digits: Digits): string {
  const text = formatDigits(value, digits);
  return digits === 'bits' ? text : withPlus(value, text);
}

export function formatPercent(share: number): string {
  return Number.isNaN(share) ? 'NaN' : `${(100 * share).toFixed(1)}%`;
}

/** The clock of a page that is not isolated ticks every tenth of a millisecond, of an isolated one 20 times as often. */
export function formatMilliseconds(milliseconds: number): string {
  const tick = globalThis.crossOriginIsolated ? 0.005 : 0.1;
  return milliseconds < tick ? `< ${tick.toFixed(3)} ms` : `${milliseconds.toFixed(3)} ms`;
}

function formatNotFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value < 0 ? `${MINUS}∞` : '∞';
}

/** `1e30` */
function shortPower(magnitude: number): string {
  return magnitude.toExponential(0).replace('+', '');
}

function withPlus(value: number, text: string): string {
  return value < 0 || Number.isNaN(value) ? text : `+${text}`;
}
