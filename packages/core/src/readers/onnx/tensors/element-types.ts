/** TensorProto.DataType: how the numbers of a tensor lie in raw_data, and in which field they lie without it. */

import { bf16, type NumberFormat, numberFormats } from '../../number-formats.ts';

/** Fields of TensorProto with numbers of 32 bits and fewer, of 64, and floating ones. */
export type NumbersField = 'float_data' | 'int32_data' | 'int64_data' | 'uint64_data' | 'double_data';

export interface ElementType {
  readonly name: string;
  readonly format: NumberFormat;
  readonly field: NumbersField;
  readonly isInteger: boolean;
}

const { f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1 } = numberFormats;

function floating(name: string, format: NumberFormat, field: NumbersField): ElementType {
  return { name, format, field, isInteger: false };
}

function whole(name: string, format: NumberFormat, field: NumbersField): ElementType {
  return { name, format, field, isInteger: true };
}

export const STRING_ELEMENTS = 8;
export const BOOLEAN_ELEMENTS = 9;

const elementTypes: ReadonlyMap<number, ElementType> = new Map([
  [1, floating('float', f4, 'float_data')],
  [2, whole('uint8', u1, 'int32_data')],
  [3, whole('int8', i1, 'int32_data')],
  [4, whole('uint16', u2, 'int32_data')],
  [5, whole('int16', i2, 'int32_data')],
  [6, whole('int32', i4, 'int32_data')],
  [7, whole('int64', i8, 'int64_data')],
  [BOOLEAN_ELEMENTS, whole('bool', b1, 'int32_data')],
  [10, floating('float16', f2, 'int32_data')],
  [11, floating('double', f8, 'double_data')],
  [12, whole('uint32', u4, 'uint64_data')],
  [13, whole('uint64', u8, 'uint64_data')],
  [16, floating('bfloat16', bf16, 'int32_data')],
]);

/** Undefined for types that no dense net needs: complex numbers, floats of 8 bits and fewer. */
export function elementTypeOf(code: number): ElementType | undefined {
  return elementTypes.get(code);
}

/** Their names, for messages. */
export const elementTypeNames = [...elementTypes.values()].map(({ name }) => name).join(', ');
