/** What a file may ask for, checked before any of it is allocated: a few bytes can claim to be more than all memory. */

import { checkSize, mostNumbers } from '../check-size.ts';
import { ModelFormatError } from '../errors.ts';

/** Tensors of one file, and layers of one net. */
export const mostTensors = 10_000;

/** NumPy 2 allows as many dimensions. */
export const mostDimensions = 64;

/** Bytes of names, shapes and metadata. */
export const mostHeaderBytes = 2 ** 20;

/** The numbers of one file, all together. */
export class Budget {
  #left: bigint;

  /** @throws ArgumentError for a number that is none, or too large */
  constructor(most = mostNumbers) {
    checkSize('mostNumbers', most, 0);
    this.#left = BigInt(most);
  }

  /** As many numbers as the shape holds. @throws ModelFormatError, naming `what`, when there is no room for them */
  take(shape: readonly number[], what: string): number {
    if (shape.length > mostDimensions) {
      throw new ModelFormatError(`${what}: ${shape.length} dimensions, expected at most ${mostDimensions}`);
    }
    const count = elementCount(shape);
    if (count > this.#left) {
      throw new ModelFormatError(
        `${what}: shape (${showSizes(shape)}) is more numbers than a net may have here`,
      );
    }
    this.#left -= count;
    return Number(count);
  }
}

/** Exact, whatever the sizes: a product of float64 would not be. */
function elementCount(shape: readonly number[]): bigint {
  return shape.reduce((product, size) => product * BigInt(size), 1n);
}

/** Whether it is the size of one dimension. */
export function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

const MOST_SHOWN = 8;

/** `2, 4`; of many sizes, the first few. */
export function showSizes(sizes: readonly unknown[]): string {
  const shown = sizes.slice(0, MOST_SHOWN).join(', ');
  return sizes.length > MOST_SHOWN ? `${shown}, ...` : shown;
}
