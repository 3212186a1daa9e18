/** Bytes that come piece by piece. */

import { HttpError } from '../answers/http-error.ts';
import type { ByteLoan } from './byte-budget.ts';

export interface CollectedBytes {
  /**
   * @returns whether the piece was copied, so that nobody needs its own memory any more
   * @throws HttpError when that is too much
   */
  add(piece: Uint8Array): boolean;
  /** All of them, or undefined when they are not whole. */
  whole(): Uint8Array | undefined;
}

/** Numbers behind this many bytes, or a multiple of them, are read without a copy. */
const ALIGNMENT = 4;

/** Often all come in one piece, which is used as it is; else pieces go where they belong, and no copy is left to do. */
export class AnnouncedBytes implements CollectedBytes {
  readonly #length: number;
  readonly #loan: ByteLoan;
  readonly #headerLength: number;
  #bytes: Uint8Array | undefined;
  #received = 0;

  /** @param headerLength bytes in front of numbers */
  constructor(length: number, loan: ByteLoan, headerLength: number) {
    loan.take(length);
    this.#length = length;
    this.#loan = loan;
    this.#headerLength = headerLength;
  }

  add(piece: Uint8Array): boolean {
    const isWhole = piece.length === this.#length;
    if (isWhole) this.#bytes = piece;
    else {
      this.#bytes ??= this.#makeRoom();
      this.#bytes.set(piece, this.#received);
    }
    this.#received += piece.length;
    return !isWhole;
  }

  whole(): Uint8Array | undefined {
    return this.#received === this.#length ? (this.#bytes ?? new Uint8Array(0)) : undefined;
  }

  #makeRoom(): Uint8Array {
    const spare = (ALIGNMENT - (this.#headerLength % ALIGNMENT)) % ALIGNMENT;
    return this.#loan.room(this.#length + spare).subarray(spare);
  }
}

/** For a length that nobody announced. */
export class GrowingBytes implements CollectedBytes {
  readonly #limit: number;
  readonly #loan: ByteLoan;
  readonly #pieces: Uint8Array[] = [];
  #received = 0;

  constructor(limit: number, loan: ByteLoan) {
    this.#limit = limit;
    this.#loan = loan;
  }

  add(piece: Uint8Array): boolean {
    this.#received += piece.length;
    if (this.#received > this.#limit) throw tooLarge(this.#limit);
    this.#loan.take(piece.length);
    this.#pieces.push(piece);
    return false;
  }

  whole(): Uint8Array {
    const bytes = new Uint8Array(this.#received);
    let position = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, position);
      position += piece.length;
    }
    return bytes;
  }
}

export function tooLarge(limit: number): HttpError {
  return new HttpError(413, `the body is larger than ${limit} bytes: send several calls`);
}
