/**
 * The members of a zip file, stored or deflated, unpacked one after another. Stricter than most: what its two headers
 * say of a member must agree, members must not share bytes, and each must unpack to the size and the sum it claims.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { ModelFormatError } from '../../errors.ts';
import { quoteName } from '../description/named-arrays.ts';
import { brokenZip } from './broken-zip.ts';
import { crc32 } from './crc32.ts';
import { type Entry, readDirectory } from './directory.ts';
import { inflate } from './inflate.ts';
import { dataStart } from './local-header.ts';

const STORED = 0;
const DEFLATED = 8;
/** No deflate stream unpacks to more than so many times its size. */
const MOST_DEFLATED = 1032;

/**
 * Names and unpacked bytes, in the directory's order. All that is claimed is checked before anything is unpacked.
 *
 * @throws ModelFormatError, also when all members together unpack to more than `mostBytes`
 */
export function* unzip(bytes: Uint8Array, mostBytes: number): Generator<readonly [string, Uint8Array]> {
  const directory = readDirectory(bytes);
  checkClaims(directory.entries, mostBytes);
  const members = directory.entries.map((entry) => {
    const start = dataStart(bytes, entry);
    return { entry, start, end: start + entry.packed };
  });
  let covered = 0;
  for (const { entry, end } of members.toSorted((a, b) => a.entry.offset - b.entry.offset)) {
    if (entry.offset < covered) throw brokenZip(`${quoteName(entry.name)} shares bytes with another member`);
    covered = end;
  }
  if (covered > directory.start) throw brokenZip('a member goes past the directory');
  for (const { entry, start, end } of members) yield [entry.name, unpack(entry, bytes.subarray(start, end))];
}

function checkClaims(entries: readonly Entry[], mostBytes: number): void {
  const names = new Set<string>();
  let left = mostBytes;
  for (const { name, method, packed, unpacked } of entries) {
    if (names.has(name)) throw brokenZip(`${quoteName(name)} is there twice`);
    names.add(name);
    left -= unpacked;
    if (left < 0) throw new ModelFormatError(`the zip file unpacks to more than ${mostBytes} bytes`);
    if (method !== STORED && method !== DEFLATED) {
      throw new ModelFormatError(
        `${quoteName(name)} is packed by method ${method}: expected stored or deflated`,
      );
    }
    if (method === STORED ? packed !== unpacked : unpacked > MOST_DEFLATED * packed) {
      throw brokenZip(`${quoteName(name)}: ${packed} bytes cannot unpack to ${unpacked}`);
    }
  }
}

function unpack({ name, method, unpacked, crc }: Entry, packed: Uint8Array): Uint8Array {
  const bytes = method === STORED ? packed : inflate(packed, unpacked, quoteName(name));
  if (crc32(bytes) === crc) return bytes;
  throw brokenZip(`${quoteName(name)} does not have the CRC-32 that the file says`);
}
