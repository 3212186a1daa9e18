/** What an .npy file says of its numbers before they come. */

import { npyFormat } from '../readers/npy/npy-format.ts';
import type { NpyHeader } from '../readers/npy/npy-header.ts';
import { NPY_PREFIX_BYTES, npyStartLength, readNpyHeader } from '../readers/npy/npy-start.ts';
import type { NumberFormat } from '../readers/number-formats.ts';
import { type ByteReader, concatenate } from './byte-reader.ts';

export interface NpyStart extends NpyHeader {
  readonly format: NumberFormat;
  readonly littleEndian: boolean;
  /** All that comes before the numbers, as it stands in the file. */
  readonly bytes: Uint8Array;
}

/** @throws ModelFormatError */
export async function readNpyStart(reader: ByteReader): Promise<NpyStart> {
  const prefix = await reader.read(NPY_PREFIX_BYTES);
  const rest = await reader.read(npyStartLength(prefix) - prefix.length);
  const bytes = concatenate([prefix, rest]);
  const header = readNpyHeader(bytes);
  const { descr } = header;
  return { ...header, format: npyFormat(descr), littleEndian: !descr.startsWith('>'), bytes };
}
