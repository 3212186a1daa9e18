/** The numbers or texts of a tensor, read when something needs them. Every size is checked before anything is allocated. */

import { BinaryReader } from '@bufbuild/protobuf/wire';
import { ModelFormatError } from '../../../errors.ts';
import { type Budget, isSize, showSizes } from '../../budget.ts';
import { type Numbers, numberFormats, numbersOf } from '../../number-formats.ts';
import type { Costs } from '../costs.ts';
import { fieldsOf, guarded } from '../decode/message.ts';
import type { TensorProto } from '../decode/tensor-proto.ts';
import {
  type ElementType,
  elementTypeNames,
  elementTypeOf,
  type NumbersField,
  STRING_ELEMENTS,
} from './element-types.ts';
import { type ExternalFiles, externalBytesOf } from './external-data.ts';
import type { Tensor } from './tensor.ts';

const STRING_DATA = 6;
const RAW_DATA = 9;
const fieldNumbers: Readonly<Record<NumbersField, number>> = {
  float_data: 4,
  int32_data: 5,
  int64_data: 7,
  double_data: 10,
  uint64_data: 11,
};

/** What the numbers of a file are read with. */
export interface TensorReading {
  readonly files: ExternalFiles;
  /** As many numbers as the file may hold. */
  readonly numbers: Budget;
  readonly costs: Costs;
}

/** @throws ModelFormatError, naming the tensor */
export function readTensor(tensor: TensorProto, reading: TensorReading): Tensor {
  const { files, numbers, costs } = reading;
  const dims = dimsOf(tensor);
  const count = numbers.take(dims, `.onnx: ${named(tensor)}`);
  if (tensor.elementType === STRING_ELEMENTS) {
    return { kind: 'texts', dims, data: textsOf(tensor, count, costs) };
  }
  const type = elementTypeOf(tensor.elementType);
  if (type === undefined) {
    throw refusal(tensor, `is of type ${tensor.elementType}: expected one of ${elementTypeNames}`);
  }
  const raw =
    tensor.external === undefined
      ? rawDataOf(tensor, costs)
      : externalBytesOf(tensor, count * type.format.bytes, files);
  const data = raw === undefined ? fromFields(tensor, type, count, costs) : fromRaw(tensor, type, count, raw);
  return { kind: 'numbers', dims, data, isInteger: type.isInteger };
}

function dimsOf(tensor: TensorProto): number[] {
  const dims = tensor.dims.map(Number);
  if (dims.every(isSize)) return dims;
  throw refusal(tensor, `has dims (${showSizes(tensor.dims)}): expected whole sizes of 0 or more`);
}

function rawDataOf(tensor: TensorProto, costs: Costs): Uint8Array | undefined {
  let raw: Uint8Array | undefined;
  for (const field of fieldsOf(tensor.message, named(tensor), costs)) {
    if (field.number === RAW_DATA) raw = field.bytes();
  }
  return raw;
}

function fromRaw(
  tensor: TensorProto,
  { name, format }: ElementType,
  count: number,
  raw: Uint8Array,
): Numbers {
  if (raw.length === count * format.bytes) return numbersOf(format, raw);
  throw refusal(tensor, `needs ${count * format.bytes} bytes by its dims, got ${raw.length} of ${name}`);
}

/** Numbers of the field for their type; each takes a byte at least. */
function fromFields(tensor: TensorProto, type: ElementType, count: number, costs: Costs): Numbers {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(tensor.message, named(tensor), costs)) {
    if (field.number === fieldNumbers[type.field]) parts.push(field.packed());
  }
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  if (bytes < count)
    throw refusal(tensor, `needs ${count} numbers by its dims, got ${bytes} bytes of ${type.field}`);
  const data = type.format === numberFormats.f4 ? new Float32Array(count) : new Float64Array(count);
  const element = new DataView(new ArrayBuffer(8));
  let next = 0;
  for (const part of parts) {
    const reader = new BinaryReader(part);
    while (reader.pos < reader.len && next <= count) {
      guarded(named(tensor), () => readElement(reader, type.field, element));
      data[next++] = type.format.read(element, 0, true);
    }
  }
  if (next !== count)
    throw refusal(tensor, `needs ${count} numbers by its dims, got ${next > count ? 'more' : next}`);
  return data;
}

/** Puts the bytes of one number where its format reads them: float16, for one, lies in the lower half of an int32. */
function readElement(reader: BinaryReader, field: NumbersField, element: DataView): void {
  if (field === 'float_data') element.setUint32(0, reader.fixed32(), true);
  else if (field === 'double_data') element.setFloat64(0, reader.double(), true);
  else if (field === 'int32_data') element.setInt32(0, reader.int32(), true);
  else element.setBigInt64(0, BigInt(reader.int64()), true);
}

function textsOf(tensor: TensorProto, count: number, costs: Costs): string[] {
  const texts: string[] = [];
  for (const field of fieldsOf(tensor.message, named(tensor), costs)) {
    if (field.number === STRING_DATA) texts.push(field.text());
  }
  if (texts.length === count) return texts;
  throw refusal(tensor, `needs ${count} texts by its dims, got ${texts.length}`);
}

function refusal(tensor: TensorProto, what: string): ModelFormatError {
  return new ModelFormatError(`.onnx: ${named(tensor)} ${what}`);
}

function named({ name }: TensorProto): string {
  return `tensor ${JSON.stringify(name.slice(0, 100))}`;
}
