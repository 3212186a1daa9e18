/** What a name of the graph stands for. */

import type { ModelFormatError } from '../../../errors.ts';
import type { Expression } from '../expressions/expression.ts';
import { integersTensor, type NumberTensor, numberTensor, type Tensor } from '../tensors/tensor.ts';
import type { Shape, Size } from './shape.ts';

export type Value = ConstantValue | SizesValue | RowsValue | LabelsValue | RefusedValue;

export interface ConstantValue<T extends Tensor = Tensor> {
  readonly kind: 'constant';
  readonly tensor: T;
}

/** Whole numbers of which some are not known before the input is: what Shape gives, and what is made of it. */
export interface SizesValue {
  readonly kind: 'sizes';
  readonly sizes: readonly Size[];
  /** A single number, not a list of one. */
  readonly isScalar: boolean;
}

/** Numbers that depend on the input. */
export interface RowsValue {
  readonly kind: 'rows';
  readonly shape: Shape;
  readonly expression: Expression;
  /** The names of its columns, where the graph says them. */
  readonly classes?: readonly string[] | undefined;
}

/** The class that was chosen for each row: its index, or its name. A net gives the scores `of` which it was chosen. */
export interface LabelsValue {
  readonly kind: 'labels';
  readonly of: Expression;
  readonly classes?: readonly string[] | undefined;
}

/** What we do not understand: an error for whoever needs it. */
export interface RefusedValue {
  readonly kind: 'refused';
  readonly error: ModelFormatError;
}

export function constant<T extends Tensor>(tensor: T): ConstantValue<T> {
  return { kind: 'constant', tensor };
}

/** A constant when all of them are known. */
export function sizesValue(
  sizes: readonly Size[],
  isScalar: boolean,
): SizesValue | ConstantValue<NumberTensor> {
  const known = sizes.filter((size) => typeof size === 'number');
  if (known.length < sizes.length) return { kind: 'sizes', sizes, isScalar };
  return constant(isScalar ? numberTensor([], Float64Array.from(known), true) : integersTensor(known));
}

/** More are no shape, and no part of one. */
export const MOST_SIZES = 4096;

/** Whole numbers in a list or alone, as sizes; undefined for any other value. */
export function sizesOf(value: Value): { sizes: readonly Size[]; isScalar: boolean } | undefined {
  if (value.kind === 'sizes') return value;
  if (value.kind !== 'constant' || value.tensor.kind !== 'numbers') return undefined;
  const { dims, data, isInteger } = value.tensor;
  const isShort = dims.length <= 1 && data.length <= MOST_SIZES;
  return isInteger && isShort ? { sizes: Array.from(data), isScalar: dims.length === 0 } : undefined;
}
