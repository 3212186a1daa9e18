/**
 * The numbers of a JSON list, flat or nested, from the bytes of a body straight into float32: no text, no objects, no
 * second pass. A nested list has a shape of its own, which is found on the way; ragged ones are refused.
 */

import { ArgumentError, ShapeError } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';
import type { Datatype } from '../tensors/datatypes.ts';
import { NumberScanner } from './number-scanner.ts';
import { skipSpace } from './skip-space.ts';
import { describeToken } from './token.ts';

const OPEN = 0x5b;
const CLOSE = 0x5d;
const COMMA = 0x2c;

/** Lists in lists; more dimensions than this have no name here. */
const DEEPEST = 16;
const FIRST_CAPACITY = 1024;
const SPARE = 1.1;
/** About a millisecond of reading. */
const SLICE_BYTES = 128 * 1024;

export interface NumberListOptions {
  /** What errors call the list. */
  readonly name: string;
  readonly datatype: Datatype;
  /** How many numbers there may be. */
  readonly most: number;
}

export class NumberList {
  readonly #bytes: Uint8Array;
  readonly #scanner: NumberScanner;
  readonly #start: number;
  readonly #options: NumberListOptions;
  #numbers: Float32Array<ArrayBuffer>;
  #count = 0;
  /** The entries so far of each list that is open, the outermost first. */
  readonly #open: number[] = [];
  /** The length of the lists at each depth, known when the first of them has ended. */
  readonly #lengths: (number | undefined)[] = [];
  /** How many lists are open where numbers stand, known with the first number. */
  #leaves: number | undefined;

  /** @param position of the opening bracket */
  constructor(bytes: Uint8Array, position: number, options: NumberListOptions) {
    this.#bytes = bytes;
    this.#start = position;
    this.#scanner = new NumberScanner(bytes, position);
    this.#options = options;
    this.#numbers = new Float32Array(Math.min(FIRST_CAPACITY, options.most));
  }

  /** Behind what was read. */
  get position(): number {
    return this.#scanner.position;
  }

  get numbers(): Float32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.#count);
  }

  /** One length for a flat list; for a nested one its lengths from the outside in. */
  get shape(): readonly number[] {
    return this.#lengths.map((length = 0) => length);
  }

  /**
   * Reads on for a while.
   *
   * @returns whether the list has ended
   * @throws HttpError 400 for text that is no JSON, 413 for too many numbers; ArgumentError for what the data type does not
   * hold, ShapeError for a ragged list
   */
  advance(): boolean {
    const pause = this.#scanner.position + SLICE_BYTES;
    do {
      if (this.#next() === OPEN) this.#openList();
      else this.#readNumbers(pause);
    } while (this.#open.length > 0 && this.#scanner.position < pause);
    return this.#open.length === 0;
  }

  /** The byte behind what was read and the space after it. */
  #next(): number | undefined {
    const position = skipSpace(this.#bytes, this.#scanner.position);
    this.#scanner.position = position;
    return this.#bytes[position];
  }

  #openList(): void {
    const depth = this.#open.length;
    if (depth === (this.#leaves ?? DEEPEST)) throw this.#unexpected(this.#options.datatype.expected);
    if (depth === this.#lengths.length) this.#lengths.push(undefined);
    this.#open.push(0);
    this.#scanner.position++;
    if (this.#next() === CLOSE) this.#closeLists();
  }

  /** Numbers up to the end of their list, or to a pause. */
  #readNumbers(pause: number): void {
    const depth = this.#open.length;
    if (depth !== this.#lengths.length) throw this.#unexpected('a list');
    this.#leaves = depth;
    const scanner = this.#scanner;
    const { range } = this.#options.datatype;
    const before = this.#count - (this.#open[depth - 1] ?? 0);
    let isOver = false;
    while (!isOver && this.#next() !== OPEN && scanner.position < pause) {
      const first = this.#count;
      if (range !== undefined) this.#count = scanner.fill(this.#numbers, first, pause, range);
      isOver = this.#count > first ? scanner.endsList : this.#readNumber();
      this.#open[depth - 1] = this.#count - before;
    }
    if (isOver) this.#closeLists();
  }

  /** One that is not plain, or that there is no room for. Says whether no comma is behind it. */
  #readNumber(): boolean {
    const { datatype } = this.#options;
    const scanner = this.#scanner;
    const from = scanner.position;
    const number = datatype.readText(scanner);
    if (number === undefined) {
      scanner.position = from;
      throw this.#unexpected(datatype.expected);
    }
    if (this.#count === this.#numbers.length) this.#makeRoom();
    this.#numbers[this.#count++] = number;
    if (this.#next() !== COMMA) return true;
    scanner.position++;
    return false;
  }

  /** As many as end here: behind an entry that no comma follows. */
  #closeLists(): void {
    while (this.#open.length > 0) {
      if (this.#next() !== CLOSE) throw this.#malformed('"," or "]"');
      this.#scanner.position++;
      this.#checkLength(this.#open.pop() ?? 0);
      const parent = this.#open.length - 1;
      if (parent < 0) return;
      this.#open[parent] = (this.#open[parent] ?? 0) + 1;
      if (this.#next() === COMMA) {
        this.#scanner.position++;
        return;
      }
    }
  }

  #checkLength(length: number): void {
    const depth = this.#open.length;
    const expected = this.#lengths[depth] ?? length;
    this.#lengths[depth] = expected;
    if (length !== expected) {
      throw new ShapeError(`${this.#where()}: expected ${expected} entries, got ${length}`);
    }
  }

  #makeRoom(): void {
    const { most } = this.#options;
    if (this.#count >= most) {
      throw new HttpError(413, `more than ${most} numbers: send several calls`);
    }
    const larger = new Float32Array(Math.min(most, this.#expectedCount()));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  /** As many in all as if those to come took as many bytes as those so far, and some more. */
  #expectedCount(): number {
    const read = this.#scanner.position - this.#start;
    const all = this.#bytes.length - this.#start;
    return Math.ceil(SPARE * this.#count * (all / read));
  }

  /** The entry that is read now, such as data[3][1]. */
  #where(): string {
    return `${this.#options.name}${this.#open.map((entry) => `[${entry}]`).join('')}`;
  }

  #unexpected(expected: string): Error {
    const token = describeToken(this.#bytes, this.#scanner.position);
    return new ArgumentError(`${this.#where()}: expected ${expected}, got ${token}`);
  }

  #malformed(expected: string): Error {
    const token = describeToken(this.#bytes, this.#scanner.position);
    return new HttpError(
      400,
      `the body is not JSON: after ${this.#where()} expected ${expected}, got ${token}`,
    );
  }
}
