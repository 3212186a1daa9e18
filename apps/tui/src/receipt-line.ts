/** A receipt on one line, for people; --json gives all of it. */

import type { Receipt } from '@glassnet/core/receipt';

const DIGEST_SHOWN = 16;

/** `wasm      0.021 ms  digest 5e0c9e1a2b3c4d5e`: aligned when several stand below each other. */
export function receiptLine({ backend, milliseconds, digest }: Omit<Receipt, 'scores'>): string {
  return `${backend.padEnd(7)}  ${milliseconds.toFixed(3).padStart(9)} ms  digest ${digest.slice(0, DIGEST_SHOWN)}`;
}
