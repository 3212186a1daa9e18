/** The receipt: proof of one call. Whoever has the same net and the same x gets the same digest, anywhere. */

import type { Backend } from '@glassnet/kernels/backend';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';
import { ScoreDigest } from './score-digest.ts';

export interface Receipt {
  /** The backend that ran. */
  readonly backend: string;
  /** From the call to its scores, with the weights already resident. */
  readonly milliseconds: number;
  /** SHA-256 of the score bits, in hexadecimal. */
  readonly digest: string;
  readonly scores: Matrix;
}

/** Runs the net on x and keeps the proof. @throws ShapeError when x does not fit */
export async function receipt(net: Net, x: Matrix, backend: Backend): Promise<Receipt> {
  await net.predict(firstRow(x), { backend });
  const start = performance.now();
  const scores = await net.predict(x, { backend });
  const milliseconds = performance.now() - start;
  return { backend: backend.name, milliseconds, digest: digest(scores), scores };
}

/** For a call before the one that counts: it makes the weights resident, and code that never ran is slow. */
function firstRow({ rows, cols, data }: Matrix): Matrix {
  return { rows: Math.min(1, rows), cols, data: data.slice(0, Math.min(1, rows) * cols) };
}

/**
 * SHA-256 of the numbers as little-endian float32, row by row, every NaN as 0x7fc00000; in NumPy
 * `hashlib.sha256(s.astype('<f4').tobytes()).hexdigest()`.
 */
export function digest(scores: Matrix): string {
  const whole = new ScoreDigest();
  whole.update(scores);
  return whole.hex();
}
