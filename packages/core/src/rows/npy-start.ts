/** What an .npy file says of its numbers before they come. */

import { type NpyHeader, parseNpyHeader } from '../readers/npy-header.ts';
import { type NumberFormat, numberFormats } from '../readers/number-formats.ts';
import { type ByteReader, concatenate } from './byte-reader.ts';
import { RowsError } from './rows-error.ts';

export interface NpyStart extends NpyHeader {
  readonly format: NumberFormat;
  readonly littleEndian: boolean;
  /** All that comes before the numbers, as it stands in the file. */
  readonly bytes: Uint8Array;
}

const MAGIC = '\x93NUMPY';
/** np.load refuses longer ones, too. */
const MOST_HEADER_BYTES = 10_000;

const formats = new Map<string, NumberFormat>(Object.entries(numberFormats));

/** @throws RowsError, or a ModelFormatError of the header's reader */
export async function readNpyStart(reader: ByteReader): Promise<NpyStart> {
  const magic = await reader.read(MAGIC.length + 2);
  const version = magic[MAGIC.length] ?? 0;
  if (String.fromCharCode(...magic.subarray(0, MAGIC.length)) !== MAGIC || version < 1 || version > 3) {
    throw new RowsError('expected rows as .npy (of version 1, 2 or 3), CSV or JSON, got other binary data');
  }
  const lengthBytes = await reader.read(version === 1 ? 2 : 4);
  const length = lengthBytes.reduceRight((higher, byte) => higher * 256 + byte, 0);
  if (length > MOST_HEADER_BYTES) {
    throw new RowsError(`.npy: a header of ${length} bytes, expected at most ${MOST_HEADER_BYTES}`);
  }
  const text = await reader.read(length);
  const header = parseNpyHeader(new TextDecoder().decode(text));
  return {
    ...header,
    format: formatOf(header.descr),
    littleEndian: !header.descr.startsWith('>'),
    bytes: concatenate([magic, lengthBytes, text]),
  };
}

function formatOf(descr: string): NumberFormat {
  const format = formats.get(descr.slice(1));
  if (format !== undefined && '<>=|'.includes(descr.charAt(0))) return format;
  throw new RowsError(`.npy of "${descr}": expected numbers, of ${[...formats.keys()].join(', ')}`);
}
