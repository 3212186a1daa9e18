/**
 * Reads a net from .npz, what np.savez and np.savez_compressed write: a zip of .npy files. Arrays of numbers are
 * weights, by the names of the schemes in naming/; arrays of text say what they are to each other.
 * https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */

import { mostNumbers } from '../check-size.ts';
import { ModelFormatError } from '../errors.ts';
import type { Net } from '../net.ts';
import { Budget, mostHeaderBytes } from './budget.ts';
import { describeArrays } from './description/array-description.ts';
import { namedArrays, quoteName, type Tensor } from './description/named-arrays.ts';
import { netFromTensors } from './net-from-tensors.ts';
import { readNpyArray } from './npy.ts';
import { roundToFloat32 } from './number-formats.ts';
import type { ReadOptions } from './read-options.ts';
import { unzip } from './zip/unzip.ts';

const SUFFIX = '.npy';
/** A number in float64. */
const MOST_BYTES_EACH = 8;

/**
 * @throws ModelFormatError for bytes that are no such file, MissingActivationError where neither the file nor the
 * options say it, ArgumentError for an option that is no activation or contradicts the file
 */
export function readNpz(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const arrays = namedArrays(arraysOf(bytes, options.mostNumbers ?? mostNumbers));
  const { description, weights } = describeArrays(arrays);
  return netFromTensors(weights, description, options);
}

function* arraysOf(
  bytes: Uint8Array,
  most: number,
): Generator<readonly [string, Tensor | readonly string[]]> {
  const budget = new Budget(most);
  for (const [member, unpacked] of unzip(bytes, MOST_BYTES_EACH * most + mostHeaderBytes)) {
    if (!member.endsWith(SUFFIX)) {
      throw new ModelFormatError(
        `.npz: expected W1.npy, b1.npy, ... as written by np.savez, found ${quoteName(member)}`,
      );
    }
    yield [member.slice(0, -SUFFIX.length), arrayOf(member, unpacked, budget)];
  }
}

function arrayOf(member: string, bytes: Uint8Array, budget: Budget): Tensor | readonly string[] {
  try {
    const array = readNpyArray(bytes, budget);
    return 'data' in array ? { shape: array.shape, data: roundToFloat32(array.data, '.npy') } : array;
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    throw new ModelFormatError(`${quoteName(member)}: ${error.message}`, { cause: error });
  }
}
