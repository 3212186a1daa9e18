/** The grammar of a JSON number: https://www.rfc-editor.org/rfc/rfc8259#section-6 */

import { digitOf } from './digits.ts';

const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const CAPITAL_E = 0x45;
const SMALL_E = 0x65;

/** Where the number that begins at `from` ends, or undefined when none does. */
export function endOfNumber(bytes: Uint8Array, from: number): number | undefined {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let end = endOfDigits(bytes, first);
  if (end === first || (digitOf(bytes[first]) === 0 && end > first + 1)) return undefined;
  if (bytes[end] === POINT) {
    const fraction = end + 1;
    end = endOfDigits(bytes, fraction);
    if (end === fraction) return undefined;
  }
  if (bytes[end] !== SMALL_E && bytes[end] !== CAPITAL_E) return end;
  const sign = bytes[end + 1];
  const exponent = sign === MINUS || sign === PLUS ? end + 2 : end + 1;
  end = endOfDigits(bytes, exponent);
  return end === exponent ? undefined : end;
}

function endOfDigits(bytes: Uint8Array, from: number): number {
  let end = from;
  while (digitOf(bytes[end]) <= 9) end++;
  return end;
}
