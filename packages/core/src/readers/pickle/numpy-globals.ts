/** The functions and classes by which NumPy pickles its arrays, and what each of them makes here. */

import { ModelFormatError } from '../../errors.ts';
import { isSize } from '../budget.ts';
import { type NumberFormat, numberFormats } from '../number-formats.ts';
import { brokenPickle, PickleGlobal, PickleObject, type PickleValue } from './value.ts';

/** How the numbers of an array lie in its bytes. */
export interface Layout {
  readonly shape: readonly number[];
  readonly format: NumberFormat;
  readonly littleEndian: boolean;
  readonly fortranOrder: boolean;
  readonly bytes: Uint8Array;
}

const formats = new Map<string, NumberFormat>(Object.entries(numberFormats));

class PickledDtype extends PickleObject {
  readonly #format: NumberFormat;
  #littleEndian = true;

  /** The first argument is such as `f8`. */
  constructor([descr]: readonly PickleValue[]) {
    super();
    const format = typeof descr === 'string' ? formats.get(descr) : undefined;
    if (format === undefined) {
      throw new ModelFormatError(
        `an array of dtype ${JSON.stringify(descr)}: expected one of ${[...formats.keys()].join(', ')}`,
      );
    }
    this.#format = format;
  }

  get format(): NumberFormat {
    return this.#format;
  }

  get littleEndian(): boolean {
    return this.#littleEndian;
  }

  /** (version, byte order, ...) */
  override build(state: PickleValue): void {
    const order = Array.isArray(state) ? state[1] : undefined;
    if (order !== '<' && order !== '>' && order !== '|') throw brokenPickle('a dtype without its byte order');
    this.#littleEndian = order !== '>';
  }
}

export class PickledArray extends PickleObject {
  #layout: Layout | undefined;

  /** @throws ModelFormatError when the pickle has not said it */
  get layout(): Layout {
    if (this.#layout === undefined) throw brokenPickle('an array without its numbers');
    return this.#layout;
  }

  /** (version, shape, dtype, whether in Fortran order, bytes) */
  override build(state: PickleValue): void {
    const [, shape, dtype, fortranOrder, bytes] = Array.isArray(state) ? state : [];
    if (typeof fortranOrder !== 'boolean') throw brokenPickle('an array without its order');
    this.#layout = layoutOf(shape, dtype, fortranOrder, bytes);
  }
}

export const numpyGlobals: ReadonlyMap<string, PickleGlobal> = new Map(
  [
    ...['numpy.core', 'numpy._core'].flatMap((core) => [
      new PickleGlobal(`${core}.multiarray._reconstruct`, () => new PickledArray()),
      new PickleGlobal(`${core}.numeric._frombuffer`, fromBuffer),
    ]),
    new PickleGlobal('numpy.ndarray', () => {
      throw brokenPickle('it calls numpy.ndarray');
    }),
    new PickleGlobal('numpy.dtype', (args) => new PickledDtype(args)),
    new PickleGlobal('_codecs.encode', encodeLatin1),
  ].map((global) => [global.name, global]),
);

/** (bytes, dtype, shape, 'C' or 'F'): what protocol 5 writes. */
function fromBuffer([bytes, dtype, shape, order]: readonly PickleValue[]): PickledArray {
  const array = new PickledArray();
  array.build([1, shape ?? null, dtype ?? null, order === 'F', bytes ?? null]);
  return array;
}

function layoutOf(
  shape: PickleValue | undefined,
  dtype: PickleValue | undefined,
  fortranOrder: boolean,
  bytes: PickleValue | undefined,
): Layout {
  if (!Array.isArray(shape) || !shape.every(isSize)) throw brokenPickle('an array without its shape');
  if (!(dtype instanceof PickledDtype)) throw brokenPickle('an array without its dtype');
  if (!(bytes instanceof Uint8Array)) throw brokenPickle('an array without its bytes');
  const { format, littleEndian } = dtype;
  return { shape, format, littleEndian, fortranOrder, bytes };
}

/** How protocol 2, which has no bytes, writes them: as text, a character for each. */
function encodeLatin1([text, encoding]: readonly PickleValue[]): Uint8Array {
  if (typeof text !== 'string' || encoding !== 'latin1')
    throw brokenPickle('it encodes what is no latin1 text');
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff) throw brokenPickle('bytes as text with a character beyond latin1');
    bytes[i] = code;
  }
  return bytes;
}
