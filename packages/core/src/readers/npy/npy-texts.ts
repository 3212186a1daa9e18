/** Text in an .npy file: each string in as many characters as the longest, four bytes each, ended by zeros. */

import { ModelFormatError } from '../../errors.ts';

const HIGHEST_CHARACTER = 0x10ffff;

/** The characters of each string; undefined when `descr` is not that of text, such as `<U8`. */
export function textLength(descr: string): number | undefined {
  const digits = /^[<>=]U([1-9]\d{0,8})$/.exec(descr)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** @throws ModelFormatError for characters that Unicode does not have */
export function readTexts(bytes: Uint8Array, count: number, littleEndian: boolean): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = bytes.length / 4 / count;
  return Array.from({ length: count }, (_, text) => {
    const characters = Array.from({ length }, (_, i) =>
      view.getUint32(4 * (text * length + i), littleEndian),
    );
    if (characters.some((character) => character > HIGHEST_CHARACTER)) {
      throw new ModelFormatError(`.npy: text ${text} holds a character that Unicode does not have`);
    }
    return characters
      .map((character) => String.fromCodePoint(character))
      .join('')
      .replace(/\0+$/, '');
  });
}
