/** Numbers as this page writes them: fixed digits, so that nothing moves, and a true minus sign. */

const MINUS = '\u2212';

/** `−0.50`; `NaN` and `∞` as what they are. What rounds to nothing has no sign. */
export function formatNumber(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : '∞';
  const magnitude = Math.abs(value).toFixed(digits);
  return value < 0 && Number(magnitude) !== 0 ? MINUS + magnitude : magnitude;
}

/** The same with a plus where there is no minus: `+0.40`. */
export function formatSigned(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  return value < 0 || Number.isNaN(value) ? text : `+${text}`;
}

export function formatPercent(share: number): string {
  return Number.isNaN(share) ? 'NaN' : `${(100 * share).toFixed(1)}%`;
}

/** The clock of a page that is not isolated ticks every tenth of a millisecond, of an isolated one 20 times as often. */
export function formatMilliseconds(milliseconds: number): string {
  const tick = globalThis.crossOriginIsolated ? 0.005 : 0.1;
  return milliseconds < tick ? `< ${tick.toFixed(3)} ms` : `${milliseconds.toFixed(3)} ms`;
}
