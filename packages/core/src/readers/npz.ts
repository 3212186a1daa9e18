/**
 * Reads a net from .npz, what np.savez and np.savez_compressed write: a zip of .npy files, here W1, b1, W2, b2...
 * It is the lesson's net: a sigmoid between two affine layers, unless the options say otherwise.
 * https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */

import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ModelFormatError } from '../errors.ts';
import type { Net } from '../net.ts';
import { netFromTensors, type Tensor } from './net-from-tensors.ts';
import { readNpy } from './npy.ts';
import type { ReadOptions } from './read-options.ts';

const SUFFIX = '.npy';
/** Bytes of all members together, as they come out of the zip. */
const MOST_BYTES = 2 ** 30;

/** @throws ModelFormatError for bytes that are no such file, ArgumentError for an option that is no activation */
export function readNpz(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const tensors = new Map(Object.entries(unzip(bytes)).map(([name, member]) => tensorOf(name, member)));
  return netFromTensors(tensors, {}, options);
}

/** Looks at every member before it unpacks one: names and sizes are what the sender claims. */
function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    unzipSync(bytes, { filter: memberCheck(bytes.length) });
    return unzipSync(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) throw error;
    throw new ModelFormatError('.npz: a broken zip file', { cause: error });
  }
}

/** Throws at a member that cannot be one of a net's; asks for none to be unpacked. */
function memberCheck(fileBytes: number): (member: UnzipFileInfo) => false {
  const names = new Set<string>();
  let packed = 0;
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    const shown = JSON.stringify(name.slice(0, 40));
    if (!name.endsWith(SUFFIX)) {
      throw new ModelFormatError(`.npz: expected W1.npy, b1.npy, ... as written by np.savez, found ${shown}`);
    }
    if (names.has(name)) throw new ModelFormatError(`.npz: ${shown} is there twice`);
    names.add(name);
    packed += size;
    if (packed > fileBytes) throw new ModelFormatError('.npz: its members need more bytes than the file has');
    unpacked += originalSize;
    if (unpacked > MOST_BYTES) throw new ModelFormatError(`.npz: unpacks to more than ${MOST_BYTES} bytes`);
    return false;
  };
}

function tensorOf(member: string, bytes: Uint8Array): [string, Tensor] {
  const name = member.slice(0, -SUFFIX.length);
  try {
    const { shape, data } = readNpy(bytes);
    return [name, { shape, data: data instanceof Float32Array ? data : Float32Array.from(data) }];
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    throw new ModelFormatError(`${JSON.stringify(member.slice(0, 40))}: ${error.message}`, { cause: error });
  }
}
