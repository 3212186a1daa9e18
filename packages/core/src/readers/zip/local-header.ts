/** The header in front of a member's bytes, which repeats what the directory says of it. */

import { ModelFormatError } from '../../errors.ts';
import { quoteName } from '../description/named-arrays.ts';
import { brokenZip } from './broken-zip.ts';
import { decodeName, type Entry } from './directory.ts';
import { withZip64 } from './zip64.ts';

const SIGNATURE = 0x04034b50;
const BYTES = 30;
/** Bits of the flags: by password, in patches, by certificate. */
const ENCRYPTED = 0x2061;
/** A bit of the flags: sum and sizes stand behind the bytes, and here perhaps 0. */
const DESCRIBED_BEHIND = 8;

/** Where the bytes of the member begin. @throws ModelFormatError where the two headers disagree */
export function dataStart(bytes: Uint8Array, entry: Entry): number {
  const shown = quoteName(entry.name);
  const { start, ...local } = readLocalHeader(bytes, entry);
  if (start + entry.packed > bytes.length) throw brokenZip(`${shown} goes past the end`);
  if (((local.flags | entry.flags) & ENCRYPTED) !== 0) {
    throw new ModelFormatError(`${shown} is encrypted: expected a zip file without a password`);
  }
  if (agree(local, entry)) return start;
  throw brokenZip(`${shown} is described one way in front of it, another in the directory`);
}

function readLocalHeader(bytes: Uint8Array, { name, offset }: Entry): Entry & { start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + BYTES > bytes.length || view.getUint32(offset, true) !== SIGNATURE) {
    throw brokenZip(`expected ${quoteName(name)} at byte ${offset}`);
  }
  const extraStart = offset + BYTES + view.getUint16(offset + 26, true);
  const start = extraStart + view.getUint16(offset + 28, true);
  if (start > bytes.length) throw brokenZip(`${quoteName(name)} goes past the end`);
  const extra = new DataView(view.buffer, view.byteOffset + extraStart, start - extraStart);
  const sizes = {
    unpacked: view.getUint32(offset + 22, true),
    packed: view.getUint32(offset + 18, true),
    offset,
  };
  return {
    name: decodeName(bytes.subarray(offset + BYTES, extraStart)),
    flags: view.getUint16(offset + 6, true),
    method: view.getUint16(offset + 8, true),
    crc: view.getUint32(offset + 14, true),
    ...withZip64(sizes, extra, name),
    start,
  };
}

function agree(local: Entry, entry: Entry): boolean {
  const mayBeZero = (local.flags & DESCRIBED_BEHIND) !== 0;
  const isSame = (a: number, b: number): boolean => a === b || (mayBeZero && a === 0);
  return (
    local.name === entry.name &&
    local.flags === entry.flags &&
    local.method === entry.method &&
    isSame(local.crc, entry.crc) &&
    isSame(local.packed, entry.packed) &&
    isSame(local.unpacked, entry.unpacked)
  );
}
