/**
 * JSON numbers from the bytes of a text, one by one or many at a time.
 *
 * A plain decimal with up to 15 digits is exact as digits over a power of ten (W. D. Clinger, "How to read floating point
 * numbers accurately", 1990). With up to 22 that is near the exact double, and rounds to the same float32 unless the
 * nearest one depends on how near. Everything else is left to Number.
 */

import { areDigits, digitOf, digitsIn, fourDigits, leadingDigits } from './digits.ts';
import { endOfNumber } from './end-of-number.ts';
import { skipSpace } from './skip-space.ts';

/** Which numbers are taken, both ends included. */
export interface NumberRange {
  readonly lowest: number;
  readonly highest: number;
  /** Whether only whole numbers are. */
  readonly isWhole: boolean;
}

const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const CLOSE_LIST = 0x5d;

/** Digits that a double holds exactly. */
const EXACT_DIGITS = 15;
/** The largest power of ten that a double holds exactly. */
const MOST_DIGITS = 22;
/** Twice what all roundings cost together: two for each digit beyond the exact ones, one for the division. */
const DOUBT = 2 ** -48;

const powers = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
const latin1 = new TextDecoder('latin1');

export class NumberScanner {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Where the next number is expected. */
  position: number;
  /** Whether the number that `fill` read last had a bracket behind it, where `position` is now. */
  endsList = false;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = position;
  }

  /** The number that JSON.parse gives, or undefined when none stands here: then `position` stays. */
  exact(): number | undefined {
    const end = endOfNumber(this.#bytes, this.position);
    if (end === undefined) return undefined;
    const text = latin1.decode(this.#bytes.subarray(this.position, end));
    this.position = end;
    return Number(text);
  }

  /** Goes behind that word, if it stands here. */
  skip(word: string): boolean {
    for (let i = 0; i < word.length; i++) {
      if (this.#bytes[this.position + i] !== word.charCodeAt(i)) return false;
    }
    this.position += word.length;
    return true;
  }

  /**
   * Reads numbers into `target`, from index `first`, as long as they are plain, in range, and followed by a comma; there is
   * room; and `position` is before `pause`. One with a bracket behind it is the last. This is one bare loop, for nearly every
   * byte that comes in as JSON goes through it.
   *
   * @returns the index behind the last
   */
  fill(target: Float32Array, first: number, pause: number, range: NumberRange): number {
    const { lowest, highest, isWhole } = range;
    const mostDigits = isWhole ? EXACT_DIGITS : MOST_DIGITS;
    const bytes = this.#bytes;
    const view = this.#view;
    const lastFour = bytes.length - 4;
    let next = first;
    let position = this.position;
    let endsList = false;
    while (!endsList && next < target.length && position < pause) {
      // 1 for a minus, without a branch: signs come in no order that a processor could guess.
      const isNegative = (((bytes[position] ?? 0) ^ MINUS) - 1) >>> 31;
      const whole = position + isNegative;
      let end = whole;
      let number = 0;
      let digit = digitOf(bytes[end]);
      while (digit <= 9) {
        number = number * 10 + digit;
        digit = digitOf(bytes[++end]);
      }
      let digits = end - whole;
      if (digits === 0 || (digits > 1 && digitOf(bytes[whole]) === 0)) break;
      if (bytes[end] === POINT) {
        const fraction = ++end;
        if (end > lastFour || isWhole) break;
        let four = digitsIn(view.getInt32(end, true));
        while (areDigits(four)) {
          number = number * 10_000 + fourDigits(four);
          end += 4;
          if (end > lastFour) break;
          four = digitsIn(view.getInt32(end, true));
        }
        if (end > lastFour) break;
        if ((four & 0xff) <= 9) {
          const count = leadingDigits(four);
          number = number * (powers[count] ?? 1) + fourDigits(four << (32 - 8 * count));
          end += count;
        }
        const fractionDigits = end - fraction;
        if (fractionDigits === 0) break;
        digits += fractionDigits;
        number /= powers[fractionDigits] ?? Number.NaN;
      }
      if (digits > mostDigits || (digits > EXACT_DIGITS && isDoubtful(number))) break;
      number *= 1 - 2 * isNegative;
      if (!(number >= lowest && number <= highest)) break;
      const behind = bytes[end];
      endsList = behind === CLOSE_LIST;
      if (!endsList && behind !== COMMA) break;
      target[next++] = number;
      position = endsList ? end : skipSpace(bytes, end + 1);
    }
    this.position = position;
    this.endsList = endsList;
    return next;
  }
}

function isDoubtful(near: number): boolean {
  const doubt = near * DOUBT;
  return Math.fround(near - doubt) !== Math.fround(near + doubt);
}
