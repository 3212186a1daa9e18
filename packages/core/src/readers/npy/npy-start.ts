/** How an .npy file begins: \x93NUMPY, a version, the length of the header, the header. */

import { ModelFormatError } from '../../errors.ts';
import { beginsWith } from '../begins-with.ts';
import { type NpyHeader, parseNpyHeader } from './npy-header.ts';

/** Enough to tell how much more there is before the numbers; no .npy file is shorter. */
export const NPY_PREFIX_BYTES = 12;

const MAGIC = '\x93NUMPY';
/** np.load refuses longer ones, too. */
const MOST_HEADER_BYTES = 10_000;

/** How many bytes stand before the numbers. @throws ModelFormatError */
export function npyStartLength(prefix: Uint8Array): number {
  if (!beginsWith(prefix, MAGIC)) {
    throw new ModelFormatError('not an .npy file: it does not start with \\x93NUMPY');
  }
  const version = prefix[6] ?? 0;
  if (version < 1 || version > 3) throw new ModelFormatError(`.npy version ${version}: expected 1, 2 or 3`);
  if (prefix.length < NPY_PREFIX_BYTES) throw truncated(prefix);
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.length);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MOST_HEADER_BYTES) {
    throw new ModelFormatError(`.npy: a header of ${length} bytes, expected at most ${MOST_HEADER_BYTES}`);
  }
  return headerPlace(prefix) + length;
}

/** The header, from all that stands before the numbers. @throws ModelFormatError */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  if (bytes.length < npyStartLength(bytes)) throw truncated(bytes);
  return parseNpyHeader(new TextDecoder().decode(bytes.subarray(headerPlace(bytes))));
}

/** Version 1 keeps the length of the header in two bytes, the others in four. */
function headerPlace(bytes: Uint8Array): number {
  return bytes[6] === 1 ? 10 : 12;
}

function truncated(bytes: Uint8Array): ModelFormatError {
  return new ModelFormatError(`.npy: the file ends within its header, after ${bytes.length} bytes`);
}
