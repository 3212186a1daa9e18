/**
 * Reads a net from a pickle of a dict of NumPy arrays, such as the weights of the book "Deep Learning from Scratch":
 * W1, b1, W2, b2... Nothing is executed; a pickle that names anything but NumPy's arrays is refused.
 * https://docs.python.org/3/library/pickle.html
 */

import { mostNumbers } from '../check-size.ts';
import { ModelFormatError } from '../errors.ts';
import type { Net } from '../net.ts';
import { Budget } from './budget.ts';
import { describeArrays } from './description/array-description.ts';
import { namedArrays, quoteName, type Tensor } from './description/named-arrays.ts';
import { netFromTensors } from './net-from-tensors.ts';
import { fortranStrides, inOrderOfC } from './npy/strides.ts';
import { numbersOf, roundToFloat32 } from './number-formats.ts';
import { numpyGlobals, PickledArray } from './pickle/numpy-globals.ts';
import { unpickle } from './pickle/unpickle.ts';
import type { PickleValue } from './pickle/value.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * @throws ModelFormatError for bytes that are no such pickle, MissingActivationError where neither the file nor the
 * options say it, ArgumentError for an option that is no activation or not the file's
 */
export function readPickle(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const dict = unpickle(bytes, { globals: numpyGlobals, refuse });
  if (!(dict instanceof Map))
    throw new ModelFormatError('a pickle of no dict: expected one of W1, b1, W2, b2, ...');
  const budget = new Budget(Math.min(options.mostNumbers ?? mostNumbers, bytes.length));
  const { description, weights } = describeArrays(
    namedArrays(Array.from(dict, ([name, value]) => entryOf(name, value, budget))),
  );
  return netFromTensors(weights, description, options);
}

/** Each number takes a byte at least, so that no pickle can ask for more numbers than it has bytes. */
function entryOf(
  name: PickleValue,
  value: PickleValue,
  budget: Budget,
): readonly [string, Tensor | readonly string[]] {
  if (typeof name !== 'string') throw new ModelFormatError('a pickle of a dict whose keys are not all names');
  if (typeof value === 'string') return [name, [value]];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [name, value];
  if (value instanceof PickledArray) return [name, tensorOf(name, value, budget)];
  throw new ModelFormatError(`${quoteName(name)}: expected a NumPy array`);
}

function tensorOf(name: string, { layout }: PickledArray, budget: Budget): Tensor {
  const { shape, format, littleEndian, fortranOrder, bytes } = layout;
  const needed = budget.take(shape, quoteName(name)) * format.bytes;
  if (needed !== bytes.length) {
    throw new ModelFormatError(`${quoteName(name)}: its shape needs ${needed} bytes, it has ${bytes.length}`);
  }
  const numbers = numbersOf(format, bytes, littleEndian);
  const inOrder = fortranOrder ? inOrderOfC(numbers, shape, fortranStrides(shape)) : numbers;
  return { shape, data: roundToFloat32(inOrder, quoteName(name)) };
}

function refuse(fullName: string): ModelFormatError {
  const road = fullName.startsWith('sklearn.')
    ? 'np.savez of its coefs_ and intercepts_ writes a file that loads'
    : 'expected a dict of NumPy arrays';
  return new ModelFormatError(`a pickle with ${quoteName(fullName)}, which is not executed: ${road}`);
}
