/** ValueInfoProto: the name and type of an input or output. */

import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';

export interface ValueInfoProto {
  readonly name: string;
  /** Undefined when it is no tensor, or nothing is said. */
  readonly tensor: TensorTypeProto | undefined;
}

export interface TensorTypeProto {
  readonly elementType: number;
  /** A size is undefined when it is left open, with or without a name; all of it is when the rank is, too. */
  readonly shape: readonly (bigint | undefined)[] | undefined;
}

export function decodeValueInfo(message: Uint8Array, costs: Costs): ValueInfoProto {
  let name = '';
  let tensor: TensorTypeProto | undefined;
  for (const field of fieldsOf(message, 'an input or output', costs)) {
    if (field.number === 1) name = field.text();
    else if (field.number === 2) tensor = decodeType(field.bytes(), costs);
  }
  return { name, tensor };
}

function decodeType(message: Uint8Array, costs: Costs): TensorTypeProto | undefined {
  let tensor: TensorTypeProto | undefined;
  for (const field of fieldsOf(message, 'a type', costs)) {
    if (field.number === 1) tensor = decodeTensorType(field.bytes(), costs);
  }
  return tensor;
}

function decodeTensorType(message: Uint8Array, costs: Costs): TensorTypeProto {
  let elementType = 0;
  let shape: readonly (bigint | undefined)[] | undefined;
  for (const field of fieldsOf(message, 'the type of a tensor', costs)) {
    if (field.number === 1) elementType = Number(field.integer());
    else if (field.number === 2) shape = decodeShape(field.bytes(), costs);
  }
  return { elementType, shape };
}

function decodeShape(message: Uint8Array, costs: Costs): (bigint | undefined)[] {
  const sizes: (bigint | undefined)[] = [];
  for (const field of fieldsOf(message, 'a shape', costs)) {
    if (field.number === 1) sizes.push(decodeSize(field.bytes(), costs));
  }
  return sizes;
}

/** 0 or less is how some exporters write that a size is open. */
function decodeSize(message: Uint8Array, costs: Costs): bigint | undefined {
  let size: bigint | undefined;
  for (const field of fieldsOf(message, 'a size', costs)) {
    if (field.number === 1) size = field.integer();
  }
  return size !== undefined && size > 0n ? size : undefined;
}
