/** A list of numbers in a body: where it stands, and its numbers once it is known of what type they are. */

import type { Slices } from '../slices.ts';
import type { Datatype } from '../tensors/datatypes.ts';
import { NumberList } from './number-list.ts';
import { endOfString } from './strings.ts';

const QUOTE = 0x22;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const SLICE_BYTES = 512 * 1024;

export interface Numbers {
  readonly data: Float32Array<ArrayBuffer>;
  /** One length for a flat list; for a nested one its lengths from the outside in. */
  readonly shape: readonly number[];
}

export class CutList {
  readonly #bytes: Uint8Array;
  readonly #position: number;
  readonly #name: string;
  readonly #most: number;
  #read: { readonly datatype: Datatype; readonly numbers: Numbers } | undefined;
  /** Behind the closing bracket, known once the list was read or skipped. */
  end: number;

  /** @param position of the opening bracket */
  constructor(bytes: Uint8Array, position: number, name: string, most: number) {
    this.#bytes = bytes;
    this.#position = position;
    this.#name = name;
    this.#most = most;
    this.end = position;
  }

  /** @throws HttpError, ArgumentError and ShapeError for what is no list of such numbers */
  *read(datatype: Datatype): Slices<Numbers> {
    if (this.#read?.datatype === datatype) return this.#read.numbers;
    const list = new NumberList(this.#bytes, this.#position, {
      name: this.#name,
      datatype,
      most: this.#most,
    });
    while (!list.advance()) yield;
    const numbers = { data: list.numbers, shape: list.shape };
    this.#read = { datatype, numbers };
    this.end = list.position;
    return numbers;
  }

  /** Looks for the end alone. What is no JSON on the way there is found by `read`. */
  *skip(): Slices<void> {
    const bytes = this.#bytes;
    let position = this.#position;
    let pause = position + SLICE_BYTES;
    let depth = 0;
    do {
      const byte = bytes[position];
      if (byte === QUOTE) {
        position = endOfString(bytes, position);
        continue;
      }
      if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
      position++;
      if (position < pause) continue;
      pause = position + SLICE_BYTES;
      yield;
    } while (depth > 0 && position < bytes.length);
    this.end = position;
  }
}
