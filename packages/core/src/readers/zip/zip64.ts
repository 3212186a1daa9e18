/** Sizes and offsets of a zip member that need 64 bits: np.savez writes them for every member, however small. */

import { quoteName } from '../description/named-arrays.ts';
import { brokenZip } from './broken-zip.ts';

export interface Sizes {
  /** Bytes unpacked, and in the file. */
  readonly unpacked: number;
  readonly packed: number;
  /** Where the member's local header begins. */
  readonly offset: number;
}

const ZIP64 = 1;
const ELSEWHERE = 0xffffffff;

/**
 * The sizes, each one that is 0xffffffff replaced by the next of the zip64 field in `extra`.
 *
 * @throws ModelFormatError, naming the member, when the field does not hold them
 */
export function withZip64(sizes: Sizes, extra: DataView, member: string): Sizes {
  const field = zip64Field(extra, member);
  let next = 0;
  const far = (size: number): number => {
    if (size !== ELSEWHERE || field === undefined) return size;
    if (next + 8 > field.byteLength) throw brokenZip(`${quoteName(member)} lacks a zip64 size`);
    next += 8;
    return Number(field.getBigUint64(next - 8, true));
  };
  return { unpacked: far(sizes.unpacked), packed: far(sizes.packed), offset: far(sizes.offset) };
}

function zip64Field(extra: DataView, member: string): DataView | undefined {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const kind = extra.getUint16(at, true);
    const length = extra.getUint16(at + 2, true);
    const start = at + 4;
    if (start + length > extra.byteLength) throw brokenZip(`${quoteName(member)} has a cut-off field`);
    if (kind === ZIP64) return new DataView(extra.buffer, extra.byteOffset + start, length);
    at = start + length;
  }
  return undefined;
}
