/**
 * The central directory of a zip file: what its members are called and where they lie.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { mostTensors } from '../budget.ts';
import { brokenZip } from './broken-zip.ts';
import { type Sizes, withZip64 } from './zip64.ts';

export interface Entry extends Sizes {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_BYTES = 56;

/** The members in the directory's order, and where the directory begins. */
export interface Directory {
  readonly entries: readonly Entry[];
  readonly start: number;
}

/** @throws ModelFormatError */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { count, start, end } = extent(view);
  if (count > mostTensors) throw brokenZip(`${count} members, expected at most ${mostTensors}`);
  if (start > end) throw brokenZip(`its directory begins at ${start}, behind its end at ${end}`);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) {
      throw brokenZip(`expected entry ${i} of its directory at byte ${at}`);
    }
    const extraStart = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const commentStart = extraStart + view.getUint16(at + 30, true);
    if (commentStart > end) throw brokenZip(`entry ${i} of its directory goes past its end`);
    entries.push(readEntry(bytes, view, at, extraStart, commentStart));
    at = commentStart + view.getUint16(at + 32, true);
  }
  if (at !== end) throw brokenZip(`its directory ends at ${at}, expected ${end}`);
  return { entries, start };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Entry {
  const name = decodeName(bytes.subarray(at + ENTRY_BYTES, extraStart));
  const extra = new DataView(view.buffer, view.byteOffset + extraStart, extraEnd - extraStart);
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...withZip64(sizes, extra, name),
  };
}

interface Extent {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function extent(view: DataView): Extent {
  const at = endRecord(view);
  const parts = view.getUint16(at + 4, true);
  const count = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  const far = count === 0xffff || start === 0xffffffff;
  const plain = { count, start, end: start + view.getUint32(at + 12, true) };
  const found = far ? zip64Extent(view, at - ZIP64_LOCATOR_BYTES) : plain;
  if (parts !== 0) throw brokenZip('it is one part of several');
  if (found.end > at) throw brokenZip(`its directory ends at ${found.end}, past its end record at ${at}`);
  return found;
}

/** Before the last bytes of the file, which may be a comment. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at--) {
    const ends = view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at;
    if (ends) return at;
  }
  throw brokenZip('it has no end record: is it cut off?');
}

function zip64Extent(view: DataView, locator: number): Extent {
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw brokenZip('no zip64 locator');
  const at = view.getBigUint64(locator + 8, true);
  if (at > locator - ZIP64_END_BYTES || view.getUint32(Number(at), true) !== ZIP64_END) {
    throw brokenZip(`no zip64 end record at byte ${at}`);
  }
  const record = Number(at);
  const start = Number(view.getBigUint64(record + 48, true));
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start,
    end: start + Number(view.getBigUint64(record + 40, true)),
  };
}

/** @throws ModelFormatError for what is no UTF-8, of which ASCII is a part */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw brokenZip('a name that is not UTF-8');
  }
}
