/**
 * MT19937: 32 random bits at a time, with a period of 2^19937 - 1.
 *
 * M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random
 * number generator", ACM Transactions on Modeling and Computer Simulation 8 (1998),
 * https://doi.org/10.1145/272991.272995; seeded as in their revision of 2002.
 */

const WORDS = 624;
const SHIFT = 397;
const UPPER_BIT = 0x80000000;
const LOWER_BITS = 0x7fffffff;
const TWIST = 0x9908b0df;

export class MersenneTwister {
  readonly #words = new Uint32Array(WORDS);
  #used = WORDS;

  /** `seed` is a whole number from 0 to 2^32 - 1. */
  constructor(seed: number) {
    let word = seed;
    for (let i = 0; i < WORDS; i++) {
      this.#words[i] = word;
      word = Math.imul(1812433253, word ^ (word >>> 30)) + i + 1;
    }
  }

  /** The next whole number from 0 to 2^32 - 1. */
  next(): number {
    if (this.#used === WORDS) this.#twistAll();
    let y = this.#word(this.#used++);
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  #twistAll(): void {
    for (let i = 0; i < WORDS; i++) {
      const y = (this.#word(i) & UPPER_BIT) | (this.#word(i + 1) & LOWER_BITS);
      this.#words[i] = this.#word(i + SHIFT) ^ (y >>> 1) ^ (y & 1 ? TWIST : 0);
    }
    this.#used = 0;
  }

  #word(index: number): number {
    return this.#words[index % WORDS] ?? 0;
  }
}
