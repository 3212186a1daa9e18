/** AttributeProto: a named constant of a node. */

import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';
import { decodeTensor, type TensorProto } from './tensor-proto.ts';

export type AttributeValue =
  | { readonly kind: 'float'; readonly value: number }
  /** In float64: what does not fit there means "as far as it goes". */
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'tensor'; readonly value: TensorProto }
  /** The message of a graph, not decoded. */
  | { readonly kind: 'graph'; readonly value: Uint8Array }
  | { readonly kind: 'floats'; readonly value: readonly number[] }
  | { readonly kind: 'integers'; readonly value: readonly number[] }
  | { readonly kind: 'texts'; readonly value: readonly string[] }
  /** Within a function: the attribute of this name at the call. */
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'other' };

/** AttributeProto.AttributeType, as far as it decides between an empty list and nothing. */
const lists = new Map<number, AttributeValue>([
  [6, { kind: 'floats', value: [] }],
  [7, { kind: 'integers', value: [] }],
  [8, { kind: 'texts', value: [] }],
]);

export function decodeAttribute(message: Uint8Array, costs: Costs): [name: string, AttributeValue] {
  const floats: number[] = [];
  const integers: number[] = [];
  const texts: string[] = [];
  let name = '';
  let type = 0;
  let single: AttributeValue | undefined;
  for (const field of fieldsOf(message, 'an attribute', costs)) {
    if (field.number === 1) name = field.text();
    else if (field.number === 2) single = { kind: 'float', value: field.float() };
    else if (field.number === 3) single = { kind: 'integer', value: Number(field.integer()) };
    else if (field.number === 4) single = { kind: 'text', value: field.text() };
    else if (field.number === 5) single = { kind: 'tensor', value: decodeTensor(field.bytes(), costs) };
    else if (field.number === 6) single = { kind: 'graph', value: field.bytes() };
    else if (field.number === 7) append(floats, field.floats());
    else if (field.number === 8) append(integers, field.numbers());
    else if (field.number === 9) texts.push(field.text());
    else if (field.number === 20) type = Number(field.integer());
    else if (field.number === 21) single = { kind: 'reference', value: field.text() };
  }
  if (floats.length > 0) return [name, { kind: 'floats', value: floats }];
  if (integers.length > 0) return [name, { kind: 'integers', value: integers }];
  if (texts.length > 0) return [name, { kind: 'texts', value: texts }];
  return [name, single ?? lists.get(type) ?? zeroOf(type)];
}

/** proto3 leaves out what is 0, so the type alone says that it is there. */
function zeroOf(type: number): AttributeValue {
  if (type === 1) return { kind: 'float', value: 0 };
  if (type === 2) return { kind: 'integer', value: 0 };
  if (type === 3) return { kind: 'text', value: '' };
  return { kind: 'other' };
}

/** Not `push(...items)`: more than a call may have arguments. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
