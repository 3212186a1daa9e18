/** The digest of scores that come a few rows at a time: that of all of them together. */

import { bitsOf } from '@glassnet/kernels/bits';
import type { Matrix } from '@glassnet/kernels/matrix';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of the numbers as little-endian float32, row by row, every NaN as 0x7fc00000; in NumPy
 * `hashlib.sha256(s.astype('<f4').tobytes()).hexdigest()`.
 */
export class ScoreDigest {
  readonly #hash = sha256.create();

  /** The next rows. */
  update(scores: Matrix): void {
    const bits = bitsOf(scores.data);
    const bytes = new DataView(new ArrayBuffer(4 * bits.length));
    for (let i = 0; i < bits.length; i++) bytes.setUint32(4 * i, bits[i] ?? 0, true);
    this.#hash.update(new Uint8Array(bytes.buffer));
  }

  /** Of all rows so far, in hexadecimal. No more can follow. */
  hex(): string {
    return bytesToHex(this.#hash.digest());
  }
}
