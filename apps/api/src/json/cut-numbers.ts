/**
 * A JSON body, cut in two: its lists of numbers, which are read from the bytes, and the small rest, which JSON.parse reads
 * with `[0]`, `[1]`... in place of the lists. A list and its stand-in are both values, so the rest is JSON if and only
 * if the body was.
 */

import { HttpError } from '../answers/http-error.ts';
import type { Slices } from '../slices.ts';
import { type Datatype, findDatatype } from '../tensors/datatypes.ts';
import { CutList } from './cut-list.ts';
import { skipSpace } from './skip-space.ts';
import { endOfString, stringAt, stringIs } from './strings.ts';

/** In a path: each entry of a list. */
export const EACH = 0;

export interface CutOptions {
  /** The way to the lists: keys of objects, and EACH. Begins and ends with a key. */
  readonly path: readonly (string | typeof EACH)[];
  /** How many numbers a list may hold. */
  readonly most: number;
  /** The data type of all lists; when left out, what stands as `datatype` beside each. */
  readonly datatype?: Datatype;
}

export interface CutBody {
  /** All but the lists, as JSON. */
  readonly rest: Uint8Array;
  readonly lists: readonly CutList[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** More than any honest request says beside its data; there is no way to make a parser of it work for long. */
const MOST_REST = 256 * 1024;
const MOST_COMMAS = 1000;

const ascii = new TextEncoder();

/**
 * @throws HttpError 400 for lists that are no JSON, 413 for too much; ArgumentError and ShapeError for lists that are no
 * lists of numbers
 */
export function cutNumbers(bytes: Uint8Array, options: CutOptions): Slices<CutBody> {
  if (bytes.length === 0) throw new HttpError(400, 'the body is empty: expected a JSON object');
  return new Cutter(bytes, options).cut();
}

/** The list that stands in the rest as `[0]`, `[1]`... Whatever stands on the path and is a list, is such a stand-in. */
export function standIn(list: readonly unknown[], lists: readonly CutList[]): CutList {
  const found = lists[Number(list[0])];
  if (found === undefined) throw new HttpError(400, 'the body is not JSON: a list that was not found');
  return found;
}

class Cutter {
  readonly #bytes: Uint8Array;
  readonly #options: CutOptions;
  readonly #lists: CutList[] = [];
  readonly #rest: Uint8Array[] = [];
  #position = 0;
  /** Up to where the bytes are in `#rest` or cut out. */
  #kept = 0;
  #restLength = 0;
  #commas = 0;
  /** Lists and objects that are open here, and how many of them, from the outside, lie on the path. */
  #depth = 0;
  #level = 0;
  /** What stood beside the next list as its data type. */
  #datatype: Datatype | undefined;

  constructor(bytes: Uint8Array, options: CutOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#datatype = options.datatype;
  }

  *cut(): Slices<CutBody> {
    const bytes = this.#bytes;
    while (this.#position < bytes.length) {
      const byte = bytes[this.#position];
      if (byte === QUOTE) {
        if (this.#readString()) yield* this.#cutList();
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#enter(byte, EACH);
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.#leave();
      else {
        if (byte === COMMA) this.#commas++;
        this.#position++;
      }
      this.#checkRest();
    }
    this.#keep(bytes.length);
    return { rest: joined(this.#rest, this.#restLength), lists: this.#lists };
  }

  /** A string, and the colon behind it where it is a key. Says whether a list on the path comes next. */
  #readString(): boolean {
    const bytes = this.#bytes;
    const from = this.#position;
    const end = endOfString(bytes, from);
    this.#position = end;
    const key = this.#options.path[this.#level - 1];
    if (this.#depth !== this.#level || typeof key !== 'string') return false;
    const colon = skipSpace(bytes, end);
    if (bytes[colon] !== COLON) return false;
    const value = skipSpace(bytes, colon + 1);
    this.#position = value;
    const isLast = this.#level === this.#options.path.length;
    if (!stringIs(bytes, from, end, key)) {
      if (isLast && stringIs(bytes, from, end, 'datatype')) this.#readDatatype();
      return false;
    }
    const opening = bytes[value];
    if (isLast) return opening === OPEN_LIST;
    if (opening === OPEN_LIST || opening === OPEN_OBJECT) this.#enter(opening, key);
    return false;
  }

  #readDatatype(): void {
    const from = this.#position;
    if (this.#options.datatype !== undefined || this.#bytes[from] !== QUOTE) return;
    const end = endOfString(this.#bytes, from);
    this.#position = end;
    this.#datatype = findDatatype(stringAt(this.#bytes, from, end) ?? '');
  }

  /** A list or an object that opens here; on the path when what led to it is, and it is of the kind that comes next. */
  #enter(opening: number, step: string | typeof EACH): void {
    const { path, datatype } = this.#options;
    const led = this.#level === 0 || path[this.#level - 1] === step;
    const kind = path[this.#level] === EACH ? OPEN_LIST : OPEN_OBJECT;
    if (this.#depth === this.#level && led && kind === opening && this.#level < path.length) {
      this.#level++;
      this.#datatype = datatype;
    }
    this.#depth++;
    this.#position++;
  }

  #leave(): void {
    if (this.#level === this.#depth && this.#level > 0) this.#level--;
    this.#depth--;
    this.#position++;
  }

  *#cutList(): Slices<void> {
    const { path, most } = this.#options;
    const list = new CutList(this.#bytes, this.#position, String(path.at(-1)), most);
    if (this.#datatype === undefined) yield* list.skip();
    else yield* list.read(this.#datatype);
    this.#keep(this.#position);
    this.#keepBytes(ascii.encode(`[${this.#lists.length}]`));
    this.#lists.push(list);
    this.#position = list.end;
    this.#kept = list.end;
  }

  #checkRest(): void {
    if (this.#restLength + this.#position - this.#kept > MOST_REST) {
      throw new HttpError(413, `the body says more than ${MOST_REST} bytes beside its data`);
    }
    if (this.#commas > MOST_COMMAS) {
      throw new HttpError(413, `the body has more than ${MOST_COMMAS} entries beside its data`);
    }
  }

  #keep(end: number): void {
    this.#keepBytes(this.#bytes.subarray(this.#kept, end));
    this.#kept = end;
  }

  #keepBytes(bytes: Uint8Array): void {
    this.#rest.push(bytes);
    this.#restLength += bytes.length;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
