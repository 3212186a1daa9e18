/** Arrays as .npy files: one of numbers, or one of texts. */

import { ArgumentError } from '@glassnet/kernels/errors';
import { float32Bytes } from '../float32-bytes.ts';
import { npyStart } from '../npy-start.ts';

/** Float32 in the order of C. */
export function npyNumbers(shape: readonly number[], numbers: Float32Array): Uint8Array<ArrayBuffer> {
  return member('<f4', shape, float32Bytes(numbers));
}

/** A list of whole numbers. */
export function npySizes(sizes: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(8 * sizes.length));
  for (const [i, size] of sizes.entries()) view.setBigInt64(8 * i, BigInt(size), true);
  return member('<i8', [sizes.length], new Uint8Array(view.buffer));
}

/**
 * A list of texts: each in as many characters as the longest, four bytes each, ended by zeros.
 *
 * @throws ArgumentError for a text that ends in a zero, which could not be told from its end
 */
export function npyTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const ambiguous = texts.find((text) => text.endsWith('\0'));
  if (ambiguous !== undefined) {
    throw new ArgumentError(`${JSON.stringify(ambiguous)}: .npz has no texts that end in a zero character`);
  }
  const characters = texts.map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const longest = characters.reduce((most, { length }) => Math.max(most, length), 1);
  const view = new DataView(new ArrayBuffer(4 * longest * texts.length));
  characters.forEach((codes, text) => {
    for (const [i, code] of codes.entries()) view.setUint32(4 * (text * longest + i), code, true);
  });
  return member(`<U${longest}`, [texts.length], new Uint8Array(view.buffer));
}

function member(descr: string, shape: readonly number[], body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = npyStart(descr, shape);
  const bytes = new Uint8Array(start.length + body.length);
  bytes.set(start);
  bytes.set(body, start.length);
  return bytes;
}
