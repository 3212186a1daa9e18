/** Numbers for the eye, in columns. Whoever needs all the digits asks for CSV or JSON. */

const TOO_LARGE = 1e6;

/** With so many decimals: `0.310`; `nan`, `inf` and `-inf` as such; exponents from a million on. */
export function fixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Math.abs(value) < TOO_LARGE ? value.toFixed(decimals) : value.toExponential(2);
}
