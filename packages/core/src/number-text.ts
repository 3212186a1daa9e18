/** Numbers as text, in as many digits as the reader wants to see. */

import { hexBits } from '@glassnet/kernels/bits';
import { formatNumber } from './rows/float32-text.ts';

/** Decimals; or all digits, so that reading them gives the same float32; or the bits, as eight hexadecimal digits. */
export type Digits = 3 | 6 | 'all' | 'bits';

export const digitChoices: readonly Digits[] = [3, 6, 'all', 'bits'];

/** From here on decimals say nothing. */
const TOO_LARGE = 1e6;

/** `0.782`, `1.2e-7` for what decimals would show as 0, `nan`, `inf`, `-inf`; in bits 1 is `3f800000`. */
export function numberText(value: number, digits: Digits): string {
  if (digits === 'bits') return hexBits(value);
  return digits === 'all' || !Number.isFinite(value) ? formatNumber(value) : decimalText(value, digits);
}

function decimalText(value: number, decimals: number): string {
  const magnitude = Math.abs(value);
  const looksLikeZero = magnitude > 0 && magnitude < 0.5 * 10 ** -decimals;
  // As wide as the others, about.
  if (magnitude >= TOO_LARGE || looksLikeZero) return value.toExponential(decimals - 2);
  return value.toFixed(decimals);
}
