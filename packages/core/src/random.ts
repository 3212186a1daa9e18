/** NumPy's RandomState: the same seed gives the same numbers as `np.random.seed` and `np.random.randn`. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { Matrix } from '@glassnet/kernels/matrix';
import { checkSize } from './check-size.ts';
import { MersenneTwister } from './random/mersenne-twister.ts';

const HIGHEST_SEED = 2 ** 32 - 1;

/**
 * Draws from the standard normal distribution, in float64, and rounds to float32.
 *
 *     const random = new RandomState(0);
 *     random.randn(2); // 1.7640524, 0.4001572: float32 of what np.random.seed(0); np.random.randn(2) gives
 */
export class RandomState {
  readonly #bits: MersenneTwister;
  /** The second number of a pair, until it is asked for. */
  #spare: number | undefined;

  /**
   * Without a seed the numbers differ each time.
   *
   * @throws ArgumentError when the seed is not a whole number from 0 to 2^32 - 1
   */
  constructor(seed = randomSeed()) {
    if (!Number.isInteger(seed) || seed < 0 || seed > HIGHEST_SEED) {
      throw new ArgumentError(`seed: expected a whole number from 0 to ${HIGHEST_SEED}, got ${seed}`);
    }
    this.#bits = new MersenneTwister(seed);
  }

  /** The next `size` numbers. @throws ArgumentError when `size` is not a whole number of at least 0 */
  randn(size: number): Float32Array<ArrayBuffer> {
    checkSize('size', size, 0);
    return Float32Array.from({ length: size }, () => this.#gauss());
  }

  /**
   * The polar method: a point (u, v) in the unit circle gives two normal numbers; NumPy hands out the second first.
   * G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964),
   * https://doi.org/10.1137/1006063.
   */
  #gauss(): number {
    const spare = this.#spare;
    if (spare !== undefined) {
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const u = 2 * this.#uniform() - 1;
      const v = 2 * this.#uniform() - 1;
      const square = u * u + v * v;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = factor * u;
      return factor * v;
    }
  }

  /** From 0 to 1, without 1, in steps of 2^-53. */
  #uniform(): number {
    const high = this.#bits.next() >>> 5;
    const low = this.#bits.next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }
}

/**
 * A matrix of standard normal numbers, row by row, as `np.random.randn(rows, cols)`.
 *
 * @throws ArgumentError when a size is not a whole number of at least 0
 */
export function randn(rows: number, cols: number, random = new RandomState()): Matrix {
  checkSize('rows', rows, 0);
  checkSize('columns', cols, 0);
  checkSize('rows x columns', rows * cols, 0);
  return { rows, cols, data: random.randn(rows * cols) };
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
