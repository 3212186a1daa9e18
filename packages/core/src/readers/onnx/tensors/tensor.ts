/** A constant of the graph: numbers or texts, row-major. */

import type { Numbers } from '../../number-formats.ts';

export interface NumberTensor {
  readonly kind: 'numbers';
  readonly dims: readonly number[];
  /** float32 as long as no digit is lost by it. */
  readonly data: Numbers;
  /** Whether a quotient of them is cut to a whole number. */
  readonly isInteger: boolean;
}

export interface TextTensor {
  readonly kind: 'texts';
  readonly dims: readonly number[];
  readonly data: readonly string[];
}

export type Tensor = NumberTensor | TextTensor;

export function numberTensor(dims: readonly number[], data: Numbers, isInteger = false): NumberTensor {
  return { kind: 'numbers', dims, data, isInteger };
}

/** A list of whole numbers. */
export function integersTensor(numbers: readonly number[]): NumberTensor {
  return numberTensor([numbers.length], Float64Array.from(numbers), true);
}

/** As many numbers, of the same precision. */
export function emptyLike(data: Numbers, length: number): Numbers {
  return data instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}
